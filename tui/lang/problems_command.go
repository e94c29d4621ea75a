package lang

import "watiqa/store/office"

// commandProblems: what was typed on the command line or set in a file.
var commandProblems = map[office.Code]problem{
	"usage.flag": {S{"خيار غير صحيح: {1}", "Option inexacte : {1}"},
		S{"الخيارات الممكنة: watiqa --help", "Les options possibles : watiqa --help"}, nil},
	"usage.command": {S{"لا يوجد أمر «{1}»", "Il n'y a pas de commande « {1} »"},
		S{"الأوامر الممكنة: watiqa --help", "Les commandes possibles : watiqa --help"}, nil},
	"usage.sheet": {S{"لا توجد ورقة «{1}»", "Il n'y a pas de feuille « {1} »"},
		S{"الأوراق الممكنة: watiqa print --help", "Les feuilles possibles : watiqa print --help"}, nil},
	"usage.printing": {S{"للطباعة أمر خاص بها", "Imprimer a sa propre commande"},
		S{"watiqa print --help", "watiqa print --help"}, nil},
	"usage.arguments": {S{"عدد الكلمات بعد الأمر غير صحيح", "Le nombre de mots après la commande n'est pas le bon"},
		S{"الصيغة: {1}", "La forme : {1}"}, nil},
	"usage.passphrase": {S{"لا توجد شاشة لكتابة العبارة السرية", "Il n'y a pas de terminal où taper la phrase secrète"},
		S{"ضعها في السطر الأول من ملف خاص: --passphrase-file", "Mettez-la en première ligne d'un fichier privé : --passphrase-file"}, nil},
	"usage.secret": {S{"لا تُكتب عبارة سرية في سطر الأوامر", "Une phrase secrète ne s'écrit pas sur la ligne de commande"},
		S{"احذفها: سيُطلب منك كتابتها، أو ضعها في ملف: --new-passphrase-file", "Retirez-la : elle sera demandée, ou lue par --new-passphrase-file"}, nil},
	"usage.differ": {S{"العبارتان غير متطابقتين", "Les deux phrases ne sont pas les mêmes"},
		S{"لم يتغير شيء. أعد الأمر", "Rien n'a été changé. Recommencez"}, nil},
	"usage.terminal": {S{"الشاشات تحتاج إلى نافذة أوامر", "Les écrans demandent un terminal"},
		S{"دون شاشة: watiqa serve", "Sans écran : watiqa serve"}, nil},
	"usage.login": {S{"من يقوم بهذا؟", "Qui fait cela ?"},
		S{"اذكر اسم المستخدم: --login", "Donnez votre identifiant : --login"}, nil},
	"command.interrupted": {S{"توقف قبل النهاية", "Arrêté avant la fin"},
		S{"ما سُجِّل محفوظ. أعد الأمر", "Ce qui est enregistré est sauf. Relancez la commande"}, nil},
	"door.nobody": {S{"لا يوجد برنامج يمسك هذه الدفاتر", "Aucun programme ne tient ces livres"},
		S{"شغِّل: watiqa أو watiqa serve", "Lancez : watiqa, ou watiqa serve"}, nil},
	"config.unreadable": {S{"تعذرت قراءة الملف {1}", "Le fichier {1} ne se lit pas"},
		S{"تحقق من وجوده ومن صيغته", "Vérifiez qu'il existe, et sa forme"}, nil},
	"config.unknown": {S{"في الملف {1} خانة غير معروفة: {2}", "Le fichier {1} a une clé inconnue : {2}"},
		S{"صحح اسمها أو احذفها", "Corrigez son nom, ou retirez-la"}, nil},
	"config.value": {S{"قيمة {1} غير صحيحة أو ناقصة: «{2}»", "La valeur de {1} manque ou est inexacte : « {2} »"},
		S{"صححها في الملف أو في الأمر", "Corrigez-la dans le fichier ou la commande"}, nil},
}
