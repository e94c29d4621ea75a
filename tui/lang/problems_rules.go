package lang

import "watiqa/store/office"

// ruleProblems: an action that the rules do not allow, and the way out.
var ruleProblems = map[office.Code]problem{
	office.UnknownAction: {S{"لا توجد عملية باسم «{1}»", "Aucune action ne s'appelle « {1} »"},
		S{"اضغط ^P لعرض كل العمليات", "^P montre toutes les actions"}, nil},
	office.NotAllowed: {S{"«{1}» ليست من اختصاصك", "« {1} » n'est pas de votre ressort"},
		S{"يقوم بها: {2}", "Peut le faire : {2}"}, []say{anAction, theRoles}},
	office.WrongStage: {S{"الطلب {2} «{3}»: «{1}» غير ممكنة الآن", "La commande {2} est « {3} » : « {1} » n'est pas possible"},
		S{"ممكنة فقط إذا كان الطلب: {4}", "Possible quand elle est : {4}"}, []say{anAction, asIs, aStage, theStages}},
	office.NoSubject: {S{"لم يُحدَّد ما تُطبَّق عليه «{1}»", "« {1} » : rien n'est choisi"},
		S{"حدد سطرا أو عدة أسطر", "Choisissez une ou plusieurs lignes"}, []say{anAction}},
	office.UnknownSubject: {S{"«{1}» غير موجود في الدفاتر", "« {1} » n'existe pas dans les livres"},
		S{"ابحث عنه برقم الطلب أو بالاسم", "Cherchez par numéro de commande ou par nom"}, nil},
	office.NotAClerk: {S{"هذا الشخص لا يعالج الطلبات", "Cette personne ne traite pas les commandes"},
		S{"اختر عونا أو ضابطا للحالة المدنية", "Choisissez un agent ou un officier d'état civil"}, nil},
	office.UnknownPerson: {S{"لا يوجد شخص بهذا الرمز", "Aucune personne de ce code"},
		S{"اختر من لائحة الأشخاص", "Choisissez dans la liste des personnes"}, nil},
	office.NotYours: {S{"الطلب {1} لدى {2}", "La commande {1} est chez {2}"},
		S{"ليُرجعه صاحبه، أو ليُعِد الضابط إسناده", "Qu'elle soit rendue, ou réattribuée par l'officier"}, nil},
	office.AlreadyHanded: {S{"رسالة الطلب {1} أُودعت بالبريد", "La lettre de la commande {1} est déjà remise à la Poste"},
		S{"لا رجعة بعد الإيداع", "Plus de retour en arrière après la remise"}, nil},
	office.WithdrawnStop: {S{"سحبت المنصة الطلب {1}", "La plateforme a annulé la commande {1}"},
		S{"لا تبدأ معالجته", "N'en commencez pas le traitement"}, nil},
	office.NotConfirmed: {S{"الطلب {1}: ينقص تأكيد «{2}»", "Commande {1} : il manque la confirmation « {2} »"},
		S{"تحقق من الرسم ثم أكد", "Vérifiez l'acte, puis confirmez"}, []say{asIs, confirmation}},
	office.FolderNotWhole: {S{"الملف {1} غير كامل: تنقص طلبات {2}", "Le parapheur {1} est incomplet : il manque {2}"},
		S{"سجل الملف كاملا؛ أزل العلامة عما لم يُوقَّع", "Enregistrez-le entier ; décochez ce qui n'est pas signé"}, nil},
	office.EmptyFolder: {S{"الملف {1} فارغ", "Le parapheur {1} est vide"},
		S{"حرر وثائق أولا", "Établissez d'abord des documents"}, nil},
	office.NoSuchNumber: {S{"لا يوجد طلب بهذا الرقم", "Aucune commande ne porte ce numéro"},
		S{"الرقم مكتوب في قائمة الطلبات", "Il se lit dans la liste des commandes"}, nil},
	office.NoFullCopies: {S{"الطلب {1} لا يتضمن نسخا كاملة", "La commande {1} ne contient pas de copie intégrale"},
		S{"السبب R05 يهم النسخ الكاملة فقط: اختر سببا آخر", "R05 ne vise que les copies intégrales : choisissez un autre motif"}, nil},
	office.OnlyFullCopies: {S{"السبب {1} يهم النسخ الكاملة فقط", "Le motif {1} ne vise que les copies intégrales"},
		S{"النسخ الموجزة تُحرَّر", "Les extraits, eux, seront établis"}, nil},
	office.TextRequired: {S{"السبب {1} يحتاج توضيحا", "Le motif {1} demande une précision"},
		S{"اكتب السبب في خانة التوضيح", "Écrivez-la dans le champ « précision »"}, nil},
	office.NothingStruck: {S{"لم يُرفض شيء من وثائق الطلب {1}", "Aucun document de la commande {1} n'a été rejeté"},
		S{"للرجوع خطوة إلى الوراء استعمل التراجع", "Pour revenir d'une étape, utilisez « annuler »"}, nil},
	office.NothingToStrike: {S{"لا توجد وثائق من هذا النوع في الطلب {1}", "La commande {1} n'a plus de document de cette sorte"},
		S{"اختر نوعا آخر من الوثائق", "Choisissez d'autres documents"}, nil},
	office.ProofNotSeen: {S{"السبب {2} يستوجب الاطلاع على الوثيقة المثبتة للطلب {1}", "Le motif {2} demande d'avoir consulté le justificatif de la commande {1}"},
		S{"افتحها بـ Ctrl-O (أو o من القائمة) ثم أجب بنعم عن «فتحتُ الوثيقة المثبتة وقرأتها»", "Ouvrez-le par Ctrl-O (o dans la liste), puis répondez oui à « justificatif ouvert et lu »"}, nil},
	office.SameBureau: {S{"الطلب موجود بهذا المكتب", "La commande est déjà dans ce bureau"},
		S{"اختر مكتبا آخر", "Choisissez un autre bureau"}, nil},
	office.NotAtCounter: {S{"الطلب {1} لم يُقدَّم بالشباك", "La commande {1} n'a pas été faite au guichet"},
		S{"يُرسَل بالبريد المضمون", "Elle part par lettre recommandée"}, nil},
	office.NotOnline: {S{"الطلب {1} قُدِّم بالشباك", "La commande {1} a été faite au guichet"},
		S{"لا يُحال إلا طلب ورد عبر المنصة", "Seule une commande en ligne se transfère"}, nil},
	office.SettledAlready: {S{"سُوِّي هذا التباين من قبل", "Cette divergence est déjà réglée"},
		S{"أول تسوية هي المعتمدة", "Le premier règlement l'emporte"}, nil},
	office.NotAChoice: {S{"«{2}» ليس حلا لهذا التباين", "« {2} » ne règle pas cette divergence"},
		S{"اختر من الحلول المعروضة", "Choisissez parmi les réponses proposées"}, []say{asIs, aChoice}},
	office.LastAdmin: {S{"هذا آخر مدبر للبرنامج", "C'est le dernier administrateur"},
		S{"أسند الصفة لشخص آخر أولا", "Donnez d'abord ce rôle à une autre personne"}, nil},
}

// confirmation names what the agent confirms before preparing papers.
func confirmation(value string, l office.Lang) string {
	return orCode(Param("print", value), value, l)
}
