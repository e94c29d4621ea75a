package lang

import "watiqa/store/office"

// printProblems: a sheet that did not come out. What it is about is recorded
// all the same, and it can be printed again.
var printProblems = map[office.Code]problem{
	"print.remote": {S{"لا يُطبع شيء عن بعد", "Rien ne s'imprime à distance"},
		S{"الطباعة بحاسوب المكتب فقط", "Seulement depuis l'ordinateur du bureau"}, nil},
	"print.missing": {S{"أمر الطباعة «{1}» غير موجود", "La commande d'impression « {1} » n'existe pas"},
		S{"صححه في config.toml (printer)، أو اختر مجلدا (print_to)، ثم اطبع من جديد", "Corrigez-la dans config.toml (printer), ou donnez un dossier (print_to), puis réimprimez"}, nil},
	"print.failed": {S{"رفضت الطابعة الورقة («{1}»)", "L'imprimante a refusé la feuille (« {1} »)"},
		S{"ما سُجِّل محفوظ. تحقق من الطابعة ثم اطبع من جديد", "Ce qui est enregistré est sauf. Voyez l'imprimante, puis réimprimez"}, nil},
	"print.slow": {S{"لم تجب الطابعة خلال {2} ثانية («{1}»)", "L'imprimante n'a pas répondu en {2} secondes (« {1} »)"},
		S{"ما سُجِّل محفوظ. انظر هل خرجت الورقة، وإلا فاطبع من جديد", "Ce qui est enregistré est sauf. Voyez si la feuille est sortie, sinon réimprimez"}, nil},
	"print.folder": {S{"تعذرت كتابة الورقة في {1}", "La feuille ne peut pas être écrite dans {1}"},
		S{"تحقق من المجلد ومن المساحة المتبقية ثم اطبع من جديد", "Vérifiez le dossier et la place qui reste, puis réimprimez"}, nil},
	"print.there": {S{"الملف {1} موجود", "Le fichier {1} existe déjà"},
		S{"لم يُطبع شيء. اختر اسما آخر", "Rien n'est imprimé. Choisissez un autre nom"}, nil},
	office.NothingToPrepare: {S{"رُفضت كل وثائق الطلب {1}: لا شيء للتحضير", "Tous les documents de la commande {1} sont rejetés : rien à préparer"},
		S{"أعد فتح الطلب إن كان الرفض خطأ", "Rouvrez la commande si le rejet était une erreur"}, nil},
}
