package lang

import "watiqa/store/office"

var tillKinds = map[office.Kind]S{
	office.TillSet:             {"قرار إحداث الصندوق", "Acte de la régie saisi"},
	office.RevenueAdded:        {"إضافة مدخول", "Recette ajoutée"},
	office.BookReceived:        {"تسلم دفتر وصولات", "Quittancier reçu"},
	office.BookStarted:         {"دفتر في الخدمة", "Quittancier mis en service"},
	office.BookReturned:        {"إرجاع دفتر", "Quittancier rendu"},
	office.ReceiptIssued:       {"وصل", "Quittance"},
	office.ReceiptSpoiled:      {"ورقة متلفة", "Feuille gâchée"},
	office.ReceiptVoided:       {"إلغاء وصل", "Quittance annulée"},
	office.VoidApproved:        {"الموافقة على إلغاء", "Annulation approuvée"},
	office.RevenueTaken:        {"مدخول آخر", "Autre recette"},
	office.DrawerCounted:       {"عدّ الصندوق", "Caisse comptée"},
	office.DayClosed:           {"حصر الصندوق", "Caisse arrêtée"},
	office.ClosingApproved:     {"الموافقة على حصر", "Arrêté approuvé"},
	office.DepositMade:         {"دفع للمحاسب", "Versement"},
	office.DepositReceipted:    {"وصل المحاسب", "Quittance du comptable"},
	office.StatementEntered:    {"إدخال كشف الخزينة", "Relevé saisi"},
	office.StatementIssued:     {"كشف من الخزينة", "Relevé de la Trésorerie"},
	office.RegularisationAsked: {"طلب تسوية", "Régularisation demandée"},
	office.TillChecked:         {"مراقبة مفاجئة", "Contrôle inopiné"},
	office.CheckSigned:         {"توقيع محضر مراقبة", "Procès-verbal signé"},
	office.CheckRefused:        {"رفض توقيع محضر", "Procès-verbal non signé"},
	office.DrawerHanded:        {"تسليم الصندوق", "Caisse remise"},
	office.DrawerTaken:         {"تسلم الصندوق", "Caisse reprise"},
	office.HandoverRedirected:  {"تحويل تسليم صندوق", "Remise de caisse confiée à un autre"},
	office.AnnexeTakings:       {"جلب مداخيل مكتب فرعي", "Recette d'annexe apportée"},
	office.AnnexeReceived:      {"تسلم مداخيل مكتب فرعي", "Recette d'annexe reçue"},
	office.AnnexeReturned:      {"رد مداخيل مكتب فرعي", "Recette d'annexe renvoyée"},
	office.StampsMoved:         {"حركة طوابع", "Mouvement de timbres"},
	office.FloatMoved:          {"تسبيق للصرف", "Fonds de caisse"},

	office.RegularisationAnswered: {"جواب عن طلب تسوية", "Réponse à une régularisation"},
}
