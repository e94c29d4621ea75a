package lang

import "watiqa/store/office"

// Print are the sentences around printing.
type Print struct {
	Coming, Printed, Kept                 S // what becomes of {1}
	Many                                  N // so many sheets
	KeyOrder, KeyPrepare, KeyRun          S
	Key, KeyTicket, KeyRegister, KeyCheck S
}

// PrintWords gives the sentences around printing.
func PrintWords() Print {
	return Print{
		Coming:   S{"الطباعة جارية: {1}", "Impression en cours : {1}"},
		Printed:  S{"أُرسل إلى الطابعة: {1}", "Envoyé à l'imprimante : {1}"},
		Kept:     S{"{1}: حُفظت في {2}", "{1} : enregistré dans {2}"},
		Many:     N{[6]string{"{1} (0)", "{1}", "{1} (2)", "{1} ({n})", "{1} ({n})", "{1} ({n})"}, [2]string{"{1}", "{1} ({n})"}},
		KeyOrder: S{"طباعة ورقة الطلب", "imprimer la fiche"},
		KeyCheck: S{"طباعة المحضر", "imprimer le procès-verbal"},
		Key:      S{"طباعة", "imprimer"}, KeyTicket: S{"طباعة على شريط 80 مم", "ticket de 80 mm"}, KeyRegister: S{"طباعة سجل الوصولات", "imprimer le registre"},
		KeyRun:     S{"طباعة ورقة عمل فارغة", "imprimer une feuille de route vierge"},
		KeyPrepare: S{"طباعة ورقة التحضير", "imprimer la préparation"},
	}
}

// Sheet names a sheet of paper.
func Sheet(s office.Sheet) S { return sheets[s] }

var sheets = map[office.Sheet]S{
	"":                      {"ورقة عمل فارغة", "Feuille de route vierge"},
	office.OrderSheet:       {"ورقة الطلب", "Fiche de commande"},
	office.PreparationSheet: {"ورقة التحضير", "Feuille de préparation"},
	office.AddressSheet:     {"ورقة العنوان", "Feuille d'adresse"},
	office.LabelSheet:       {"ملصق", "Étiquette"},
	office.ReceiptSheet:     {"إثبات الأداء", "Justificatif de paiement"},
	office.ClosingSheet:     {"حصر الصندوق", "Arrêté de caisse"},
	office.DepositSheet:     {"ورقة الدفع للمحاسب", "Bordereau de versement"},
	office.CheckSheet:       {"محضر المراقبة", "Procès-verbal de contrôle"},
	office.RegisterSheet:    {"سجل الوصولات", "Registre des quittances"},
	office.MonthSheet:       {"كشف الشهر ومطابقته", "Relevé du mois et rapprochement"},
	office.SlipSheet:        {"ورقة الإيداع في نسختين", "Bordereau en deux exemplaires"},
}

// SheetSubject says what sheets about a noun are asked for by.
func SheetSubject(about office.Noun) S { return sheetSubjects[about] }

var sheetSubjects = map[office.Noun]S{
	office.OnRequest: {"أرقام الطلبات", "numéros de commande"}, office.OnSlip: {"رقم ورقة الإيداع", "numéro du bordereau"},
	office.OnReceipt: {"رقم الوصل", "numéro de la quittance"}, office.OnClosing: {"رقم الحصر", "numéro de l'arrêté"},
	office.OnDeposit: {"رقم ورقة الدفع", "numéro du versement"}, office.OnMonth: {"السنة-الشهر", "année-mois"},
	office.OnCheck: {"مستخدم الشسيع: آخر مراقبة", "identifiant du régisseur : son dernier contrôle"},
}
