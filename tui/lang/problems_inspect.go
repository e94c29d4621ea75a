package lang

import "watiqa/store/office"

// inspectProblems: what an inspection cannot have.
var inspectProblems = map[office.Code]problem{
	office.UnknownEvent: {S{"لا توجد عملية بهذا الترتيب في اليومية", "Le journal n'a pas d'opération à cette place"},
		S{"ربما استُرجعت الدفاتر من نسخة أقدم", "Les livres ont peut-être été restaurés d'une copie plus ancienne"}, nil},
	office.ComplaintOver: {S{"الشكاية {1} مغلقة", "La réclamation {1} est close"},
		S{"تُفتح من جديد بطلب من المواطن عبر المنصة", "Le citoyen peut la rouvrir par la plateforme"}, nil},
	office.NotGuided: {S{"هذا الشخص ليس عونا ولا ضابطا ولا شسيعا", "Cette personne n'est ni agent, ni officier, ni régisseur"},
		S{"الملاحظات التوجيهية موجهة إليهم", "Les notes d'accompagnement leur sont destinées"}, nil},
	office.NotForYou: {S{"هذه الملاحظة موجهة إلى شخص آخر", "Cette note s'adresse à une autre personne"},
		S{"صاحبها وحده يسجل اطلاعه عليها", "Seul son destinataire en accuse lecture"}, nil},
	office.NoteSeen: {S{"سُجل الاطلاع على هذه الملاحظة", "Cette note est déjà lue"},
		S{"لا حاجة إلى تسجيله مرة أخرى", "Il n'y a rien de plus à faire"}, nil},
	office.FutureDate: {S{"يوم {1} لم يحن بعد", "Le {1} n'est pas encore venu"},
		S{"سجل الزيارة بعد القيام بها", "Consignez la visite une fois faite"}, []say{aDay}},
	office.BadHead: {S{"ليست هذه بصمة مطبوعة", "Ce n'est pas une empreinte imprimée"},
		S{"اكتبها كما في الحصر: العدد ثم نقطتان ثم 16 رقما على الأقل", "Tapez-la comme sur l'arrêté : nombre, deux-points, au moins 16 chiffres"}, nil},
	office.HeadNever: {S{"هذه اليومية لم تكن لها قط هذه البصمة", "Ce journal n'a jamais eu cette empreinte"},
		S{"تحقق من الكتابة؛ وإلا فالدفاتر مستبدلة أو معدلة: أخبر المنصة", "Vérifiez la frappe ; sinon les livres ont été remplacés ou modifiés : prévenez la plateforme"}, nil},
	office.ExtractMissing: {S{"لا يوجد هذا الملف", "Ce fichier n'existe pas"},
		S{"تحقق من اسم المستخرج", "Vérifiez le nom de l'extrait"}, nil},
	office.BadReport: {S{"لا يمكن حساب المؤشرات لهذه المدة", "Ces dates ne donnent pas de tableau de bord"},
		S{"اختر يوما أول قبل اليوم الأخير، ومدة أقصر", "Choisissez un début avant la fin, et moins de périodes"}, nil},
	office.ExtractNoKey: {S{"هذا المكتب غير مسجل لدى المنصة: لا مفتاح له يوقع به", "Ce bureau n'est pas enrôlé : il n'a pas de clé pour signer"},
		S{"سجل الجهاز أولا: watiqa enrol", "Enrôlez d'abord le poste : watiqa enrol"}, nil},
	office.ExtractMalformed: {S{"السطر {1} من المستخرج غير سليم", "La ligne {1} de l'extrait n'est pas lisible"}, askAgain, nil},
	office.ExtractForged:    {S{"المستخرج ليس ما وُقِّع عليه", "L'extrait n'est pas ce qui a été signé"}, askAgain, nil},
	office.ExtractProof:     {S{"العملية في السطر {1} ليست في اليومية الموقع عليها", "L'opération de la ligne {1} n'est pas dans le journal signé"}, askAgain, nil},
	office.ExtractVersion: {S{"كُتب المستخرج ببرنامج أحدث (الصيغة {1})", "L'extrait vient d'un programme plus récent (forme {1})"},
		S{"حدّث البرنامج ثم أعد المراجعة", "Mettez le programme à jour, puis vérifiez"}, nil},
	office.ExtractOtherKey: {S{"وقّع المستخرجَ مفتاحٌ آخر: {1}", "L'extrait est signé d'une autre clé : {1}"},
		S{"قارنها بما لدى المنصة عن أجهزة المكتب", "Comparez avec les postes du bureau connus de la plateforme"}, nil},
	office.ExtractRemote: {S{"يُكتب المستخرج في حاسوب المكتب، لا عن بعد", "L'extrait s'écrit sur le poste du bureau, pas à distance"},
		S{"اطلبه من المكتب، أو استعمل watiqa extract هناك", "Demandez-le au bureau, ou watiqa extract sur place"}, nil},
	office.NoPersonFigures: {S{"لا توجد أرقام حسب الأشخاص", "Il n'y a pas de chiffres par personne"},
		S{"تُعرض لمن يُسأل عن عملهم، وأرقامك لك", "Chacun voit les siens ; tous, qui répond de leur travail"}, nil},
	office.ExtractNotWritten: {S{"لم يُكتب المستخرج", "L'extrait n'a pas pu être écrit"},
		S{"تحقق من القرص ومن المجلد", "Vérifiez le disque et le dossier"}, nil},
}

var askAgain = S{"لا تعتمد عليه، واطلب مستخرجا جديدا من المكتب", "Ne vous y fiez pas, demandez un nouvel extrait au bureau"}
