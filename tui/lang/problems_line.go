package lang

import "watiqa/store/office"

// lineProblems: the line to the platform, and the scans that come over it.
// Work goes on in all of them.
var lineProblems = map[office.Code]problem{
	office.LineDown: {S{"لا جواب من المنصة", "La plateforme ne répond pas"},
		S{"يستمر العمل. ستُعاد المحاولة تلقائيا", "Le travail continue. Nouvel essai tout seul"}, nil},
	office.LineStalled: {S{"سكت الخط أثناء التبادل", "Ligne muette pendant l'échange"},
		S{"لم يضع شيء. ستُعاد المحاولة تلقائيا", "Rien n'est perdu. Nouvel essai tout seul"}, nil},
	office.LineNotEnrolled: {S{"المكتب غير مسجل لدى المنصة", "Le bureau n'est pas enrôlé auprès de la plateforme"},
		S{"اطلب رمز التسجيل ثم: watiqa enrol", "Demandez un code, puis : watiqa enrol"}, nil},
	office.LinePortal: {S{"أجاب شيء آخر غير المنصة", "Ce qui a répondu n'est pas la plateforme"},
		S{"لعلها صفحة دخول الشبكة: افتح المتصفح", "Peut-être la page d'accès du réseau : ouvrez un navigateur"}, nil},
	office.LineVersion: {S{"المنصة تستعمل الإصدار {1} والبرنامج الإصدار {2}", "La plateforme parle la version {1}, ce programme la {2}"},
		S{"ثبت الإصدار الأخير. العمل محفوظ", "Installez la dernière version. Le travail est gardé"}, nil},
	office.LineRevoked: {S{"أوقفت المنصة هذا الجهاز", "La plateforme a révoqué ce poste"},
		S{"اتصل بالمنصة للحصول على رمز جديد", "Demandez un nouveau code à l'exploitant"}, nil},
	office.LineFork: {S{"تعرف المنصة ماضيا آخر لهذه الدفاتر", "La plateforme connaît un autre passé de ces livres"},
		S{"لعل الملف نسخة مسترجعة: انظر شاشة التبادل", "Le fichier a peut-être été restauré : voir l'écran des échanges"}, nil},
	office.LineLied: {S{"إقرار المنصة لا يطابق دفاترنا", "L'accusé de la plateforme contredit nos livres"},
		S{"لم يُقبل. أخبر مدبر المنصة", "Il n'est pas accepté. Prévenez l'exploitant"}, nil},
	office.LineServer: {S{"خلل لدى المنصة ({1})", "Panne de la plateforme ({1})"},
		S{"ستُعاد المحاولة تلقائيا", "Nouvel essai tout seul"}, nil},
	office.LineSealed: {S{"الدفاتر مغلقة: التبادل ينتظر", "Les livres sont scellés : l'échange attend"},
		S{"ادخل بعبارتك السرية", "Connectez-vous"}, nil},
	office.LineBadCode: {S{"رمز التسجيل غير مقبول", "Code d'enrôlement refusé"},
		S{"الرمز يُستعمل مرة واحدة: اطلب غيره", "Il ne sert qu'une fois : demandez-en un autre"}, nil},
	office.LineMalformed: {S{"أرسلت المنصة ما لا يُقرأ", "La plateforme a envoyé un message illisible"},
		S{"لم يُؤخذ منه شيء. أخبر مدبر المنصة إن تكرر", "Rien n'en est pris. Prévenez l'exploitant si cela se répète"}, nil},
	office.LineLate: {S{"وصل جواب قديم من المنصة فلم يُحتسب", "Une ancienne réponse de la plateforme est arrivée ; elle ne compte pas"},
		S{"لم يتغير شيء؛ التبادل القادم يتابع من حيث وصل", "Rien n'a changé ; le prochain échange continue où l'on en est"}, nil},
	office.LineNoFork: {S{"لا يوجد تعارض بين السجلين", "Les journaux ne divergent pas"},
		S{"لا حاجة إلى هذه العملية", "Cette action n'est pas nécessaire"}, nil},
	office.ProofMissing: {S{"الوثيقة المثبتة غير موجودة لدى المنصة", "La plateforme ne détient pas ce justificatif"},
		S{"علق الطلب أو ارفضه بالسبب R04", "Mettez en suspens, ou rejetez avec R04"}, nil},
	office.ProofNone: {S{"لم تُرفق بالطلب {1} أي وثيقة مثبتة", "Aucun justificatif n'est joint à la commande {1}"},
		S{"علق الطلب أو ارفضه بالسبب R04", "Mettez en suspens, ou rejetez avec R04"}, nil},
	office.ProofDamaged: {S{"وصلت الوثيقة المثبتة متضررة", "Le justificatif est arrivé endommagé"},
		S{"أعد فتحها: ستُجلب من جديد", "Ouvrez-le de nouveau : il sera redemandé"}, nil},
	office.ProofNoViewer: {S{"لا يوجد برنامج لعرض الوثائق", "Aucun programme pour afficher le justificatif"},
		S{"ثبّت برنامجا يفتح ملفات PDF والصور، ثم اكتب اسمه في config.toml: viewer = [\"evince\"]", "Installez un lecteur de PDF et d'images, puis nommez-le dans config.toml : viewer = [\"evince\"]"}, nil},
	office.ProofNotShown: {S{"لم يعرض {1} الوثيقة المثبتة: لم يطلع عليها أحد", "{1} n'a pas affiché le justificatif : personne ne l'a vu"},
		S{"جرب برنامجا آخر واكتب اسمه في config.toml: viewer = [\"evince\"]", "Essayez un autre programme, à nommer dans config.toml : viewer = [\"evince\"]"}, nil},
	office.ProofRemote: {S{"لا تُعرض الوثائق المثبتة عن بعد", "Un justificatif ne s'ouvre jamais à distance"},
		S{"تُعرض بحاسوب المكتب فقط", "Seulement sur l'ordinateur du bureau"}, nil},
}

// houseProblems: the program itself.
var houseProblems = map[office.Code]problem{
	office.SheetNotWritten: {S{"تعذرت كتابة الملف في {1}", "Le fichier ne peut pas être écrit dans {1}"},
		S{"تحقق من المجلد ومن المساحة المتبقية", "Vérifiez le dossier et la place qui reste"}, nil},
	"program.unexpected": {S{"خلل غير منتظر", "Un incident imprévu"},
		S{"لم يضع ما سُجِّل. التفاصيل في سجل البرنامج", "Ce qui est enregistré est sauf. Le journal du programme dit quoi"}, nil},
}
