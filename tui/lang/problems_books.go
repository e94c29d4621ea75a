package lang

import "watiqa/store/office"

// bookProblems: the books themselves, who may open them, and their clock.
var bookProblems = map[office.Code]problem{
	office.BooksSealed: {S{"الدفاتر مغلقة", "Les livres sont scellés"},
		S{"ادخل بعبارتك السرية لفتحها", "Connectez-vous pour les ouvrir"}, nil},
	office.BooksLocked: {S{"برنامج آخر يستعمل الدفاتر", "Un autre programme tient les livres"},
		S{"أغلق النافذة الأخرى أو استعملها", "Fermez l'autre fenêtre, ou servez-vous-en"}, nil},
	office.BooksNewer: {S{"كتب الدفاتر إصدار أحدث من البرنامج ({1})", "Les livres ont été écrits par une version plus récente ({1})"},
		S{"ثبت الإصدار الأخير. لم يتغير شيء", "Installez la dernière version. Rien n'a été changé"}, nil},
	office.BooksForeign: {S{"هذا الملف ليس دفاتر مكتب", "Ce fichier n'est pas un livre de bureau"},
		S{"تحقق من المجلد المختار", "Vérifiez le dossier choisi"}, nil},
	office.BooksDamaged: {S{"الدفاتر متضررة في: {1}", "Les livres sont endommagés : {1}"},
		S{"أوقف العمل، وخذ نسخة من الملف، واسترجع آخر حفظ احتياطي", "Arrêtez, copiez le fichier, restaurez la dernière sauvegarde"}, nil},
	office.BooksMissing: {S{"لا توجد دفاتر في هذا المجلد", "Il n'y a pas de livres dans ce dossier"},
		S{"أنشئها: watiqa init", "Créez-les : watiqa init"}, nil},
	office.BooksExist: {S{"توجد دفاتر في هذا المجلد", "Il y a déjà des livres dans ce dossier"},
		S{"اختر مجلدا فارغا. لم يتغير شيء", "Choisissez un dossier vide. Rien n'a été changé"}, nil},
	office.BooksFull: {S{"القرص ممتلئ: لم تُسجَّل العملية", "Le disque est plein : rien n'a été enregistré"},
		S{"حرر مساحة على القرص ثم أعد العملية", "Libérez de la place, puis recommencez"}, nil},
	office.BooksReadOnly: {S{"المجلد للقراءة فقط", "Le dossier est en lecture seule"},
		S{"تحقق من صلاحيات المجلد", "Vérifiez les droits du dossier"}, nil},
	office.BooksStopped: {S{"خلل في القرص: توقف التسجيل", "Le disque a failli : plus rien n'est écrit"},
		S{"ما سُجِّل محفوظ. انقل الملف إلى قرص سليم", "Ce qui est enregistré est sauf. Copiez le fichier sur un disque sain"}, nil},
	office.PassphraseVoid: {S{"هذه العبارة السرية لم تعد صالحة منذ توحيد السجلين", "Cette phrase secrète ne vaut plus depuis que les journaux ont été réunis"},
		S{"يضع مدبر البرنامج غيرها؛ وإن تعذر عليه: watiqa recover", "Un administrateur en donne une autre ; s'il ne le peut pas : watiqa recover"}, nil},
	office.BadPassphrase: {S{"اسم المستخدم أو العبارة السرية غير صحيح", "Identifiant ou phrase secrète inexacts"},
		S{"أعد الكتابة. إن نُسيت العبارة فالمدبر يعطي غيرها", "Retapez. Si elle est oubliée, l'administrateur en donne une autre"}, nil},
	office.WeakPassphrase: {S{"عبارة سرية قصيرة", "Phrase secrète trop courte"},
		S{"{1} حرفا على الأقل: أربع كلمات تُحفظ بسهولة", "Au moins {1} caractères : quatre mots se retiennent bien"}, nil},
	office.ClockBehind: {S{"ساعة الحاسوب متأخرة عن آخر تسجيل ({1})", "L'horloge retarde sur le dernier enregistrement ({1})"},
		S{"اضبط الساعة. يستمر العمل وتُعلَّم العمليات", "Réglez l'horloge. Le travail continue, marqué douteux"}, nil},
	office.ClockConfirm: {S{"ساعة الحاسوب غير مؤكدة: هل اليوم {1}؟", "L'horloge est douteuse : sommes-nous le {1} ?"},
		S{"أكد التاريخ لفتح يوم العمل", "Confirmez la date pour ouvrir la journée"}, []say{aDay}},
}
