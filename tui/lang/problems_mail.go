package lang

import "watiqa/store/office"

// mailProblems: labels, letters and slips.
var mailProblems = map[office.Code]problem{
	office.LabelOutside: {S{"الملصق {1} ليس من مخزون المكتب", "L'étiquette {1} n'est pas du stock du bureau"},
		S{"سجِّل تسلُّم دفعته أولا، أو خذ ملصقا من المخزون", "Recevez d'abord son lot, ou prenez-en une du stock"}, []say{aLabel}},
	office.LabelUsed: {S{"الملصق {1} مستعمل للطلب {2}", "L'étiquette {1} sert déjà pour la commande {2}"},
		S{"خذ ملصقا آخر: الملصق لا يُستعمل مرتين", "Prenez-en une autre : une étiquette ne sert jamais deux fois"}, []say{aLabel}},
	office.LabelSame: {S{"الملصق {1} ملصق على ظرف هذا الطلب ({2}) من قبل", "L'étiquette {1} est déjà sur le pli de cette commande ({2})"},
		S{"امسح ورقة الطلب التالي", "Scannez la feuille de la commande suivante"}, []say{aLabel}},
	office.LabelSpoilt: {S{"سُجِّل الملصق {1} متلفا في {2}", "L'étiquette {1} a été notée gâtée le {2}"},
		S{"خذ ملصقا آخر", "Prenez-en une autre"}, []say{aLabel, aDay}},
	office.LabelSeries: {S{"الملصقان من سلسلتين مختلفتين: {1} و{2}", "Les deux étiquettes sont de séries différentes : {1} et {2}"},
		S{"سجِّل كل سلسلة على حدة", "Recevez chaque série à part"}, nil},
	office.LabelOrder: {S{"آخر ملصق قبل الأول", "La dernière étiquette vient avant la première"},
		S{"ابدأ بأصغر رقم", "Commencez par le plus petit numéro"}, nil},
	office.LabelMany: {S{"{1} ملصقا: الدفعة لا تتجاوز {2}", "{1} étiquettes : un lot n'en a pas plus de {2}"},
		S{"تحقق من الرقمين", "Vérifiez les deux numéros"}, nil},
	office.LabelReceived: {S{"بعض هذه الملصقات سُجِّل من قبل (دفعة {1})", "Une partie de ces étiquettes est déjà reçue (lot {1})"},
		S{"انظر المخزون", "Voyez le stock"}, []say{aLabel}},

	"scan.unknown": {S{"ما مُسح ليس ملصقا ولا رقم طلب", "Ce qui est scanné n'est ni une étiquette ni une commande"},
		S{"امسح ورقة الطلب أو ملصق المضمون", "Scannez la feuille de commande ou l'étiquette recommandée"}, nil},
	"scan.in_form": {S{"مُسح ملصق والاستمارة مفتوحة («{1}»): لم يُسجَّل شيء", "Une étiquette a été scannée dans le formulaire (« {1} ») : rien n'est enregistré"},
		S{"امسح الخانة، أتمم الاستمارة أو اتركها، ثم أعد المسح", "Effacez-la du champ, finissez ou quittez le formulaire, puis rescannez"}, []say{aParam}},
	"scan.not_here": {S{"مُسح الرقم {1} هنا: لم يُؤخذ شيء", "{1} a été scanné ici : rien n'a été pris"},
		S{"أتمم ما هو مفتوح أو اتركه، ثم أعد المسح", "Finissez ou quittez ce qui est ouvert, puis rescannez"}, []say{aLabel}},
	"scan.no_order": {S{"الملصق {1}: لم يُختر أي طلب موقَّع", "Étiquette {1} : aucune commande signée n'est choisie"},
		S{"امسح ورقة الطلب أولا", "Scannez d'abord la feuille de commande"}, []say{aLabel}},
	office.NoSuchCode: {S{"لا طلب ولا ورقة إيداع بالرقم {1}", "Ni commande ni bordereau n'a le numéro {1}"},
		S{"تحقق من الرقم؛ إن كان الطلب جديدا فخذ جديد المنصة", "Vérifiez le numéro ; si la commande est récente, échangez avec la plateforme"}, nil},
	"scan.label_twice": {S{"مُسح الملصق {1} مرتين: هو على رسالة الطلب {2}", "L'étiquette {1} est scannée deux fois : elle est sur la lettre {2}"},
		S{"لم يتغير شيء؛ امسح ورقة الطلب التالي", "Rien n'a changé ; scannez la feuille suivante"}, []say{aLabel}},

	office.SlipOpenAlready: {S{"ورقة الإيداع {1} مفتوحة", "Le bordereau {1} est déjà ouvert"},
		S{"أغلقها قبل فتح أخرى", "Arrêtez-le avant d'en ouvrir un autre"}, nil},
	office.SlipNone: {S{"لا ورقة إيداع مفتوحة لرسالة الطلب {1} ({2})", "Aucun bordereau n'est ouvert pour la lettre {1} ({2})"},
		S{"افتح ورقة إيداع: تأخذ كل ما في الانتظار", "Ouvrez-en un : il prend tout ce qui attend"}, []say{asIs, aSlipKind}},
	office.SlipStands: {S{"ورقة الإيداع {1} «{2}»: غير ممكن الآن", "Le bordereau {1} est « {2} » : pas possible maintenant"},
		S{"تُملأ ثم تُغلق ثم تُودَع", "Il se remplit, s'arrête, puis se remet"}, []say{asIs, aSlipStage}},
	office.SlipEmpty: {S{"ورقة الإيداع {1} فارغة", "Le bordereau {1} est vide"},
		S{"أدرِج رسالة واحدة على الأقل", "Portez-y au moins une lettre"}, nil},
	office.SlipNoRound: {S{"ورقة الإيداع {1} تُودَع بالوكالة أصلا", "Le bordereau {1} va déjà à l'agence"},
		S{"سجِّل الإيداع بعد تسليمها", "Enregistrez la remise quand elle a eu lieu"}, nil},
	office.LetterOnSlip: {S{"رسالة الطلب {1} في ورقة الإيداع {2}", "La lettre {1} est sur le bordereau {2}"},
		S{"الرسالة في ورقة إيداع واحدة فقط", "Une lettre n'est que sur un bordereau"}, nil},
	office.LetterOffSlip: {S{"رسالة الطلب {1} ليست في أي ورقة إيداع", "La lettre {1} n'est sur aucun bordereau"},
		S{"لا شيء للشطب", "Rien à rayer"}, nil},
	office.LetterTaken: {S{"البريد تسلَّم رسالة الطلب {1}", "La Poste a la lettre {1}"},
		S{"ما قبله البريد لا يُشطب", "Ce qu'elle a accepté ne se raye plus"}, nil},
	office.LetterUnlabelled: {S{"الطلب {1} ليس في ظرف بعد", "La commande {1} n'est pas encore sous pli"},
		S{"امسح ملصقه أولا", "Scannez d'abord son étiquette"}, nil},
	office.PapersCounted: {S{"الطلب {1}: يجب أن يكون في الظرف {2} و{3}", "Commande {1} : le pli doit contenir {2} et {3}"},
		S{"عُدّ الوثائق من جديد؛ ما رُفض لا يوضع", "Recomptez ; ce qui a été rejeté n'y est pas"}, []say{asIs, counted(soManyExtracts), counted(soManyCopies)}},
}

func aLabel(value string, _ office.Lang) string { return office.S10(value).Grouped() }

func aSlipKind(value string, l office.Lang) string {
	return orCode(SlipKind(office.SlipKind(value)), value, l)
}

func aSlipStage(value string, l office.Lang) string {
	return orCode(SlipStage(office.SlipStage(value)), value, l)
}
