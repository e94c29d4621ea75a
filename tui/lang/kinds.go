package lang

import "watiqa/store/office"

// Kind says what happened in an event, or what an item of the feed brings. One
// of a newer program has no words: its code is shown.
func Kind(kind office.Kind, l office.Lang) string {
	for _, words := range []map[office.Kind]S{houseKinds, keyKinds, mailKinds, inspectKinds, tillKinds} {
		if s, ok := words[kind]; ok {
			return s.In(l)
		}
	}
	return RequestsWords().Event(kind, l)
}

var houseKinds = map[office.Kind]S{
	office.BooksOpened:       {"فتح الدفاتر", "Livres ouverts"},
	office.FeedTaken:         {"استلام من المنصة", "Reçu de la plateforme"},
	office.EpochOpened:       {"الخروج من تعارض السجلين", "Divergence de journaux levée"},
	office.OfficeFounded:     {"إنشاء دفاتر المكتب", "Bureau fondé"},
	office.DayOpened:         {"فتح يوم العمل", "Journée ouverte"},
	office.PersonAdded:       {"إضافة شخص", "Personne ajoutée"},
	office.PersonChanged:     {"تغيير صفات شخص", "Rôles changés"},
	office.PersonRemoved:     {"حذف شخص", "Personne retirée"},
	office.PersonRekeyed:     {"عبارة سرية جديدة", "Phrase secrète changée"},
	office.PersonRecovered:   {"عبارة سرية بمفتاح الاسترجاع", "Phrase secrète par la clé de secours"},
	office.SignatoryAdded:    {"إضافة موقِّع", "Signataire ajouté"},
	office.BureauAdded:       {"إضافة مكتب آخر", "Autre bureau ajouté"},
	office.BureauRemoved:     {"حذف مكتب آخر", "Autre bureau retiré"},
	office.RateEntered:       {"إدخال تعريفة", "Tarif saisi"},
	office.FolderSent:        {"إرسال الملف للتوقيع", "Parapheur envoyé"},
	office.DifferenceSettled: {"تسوية تباين", "Divergence réglée"},
}

var inspectKinds = map[office.Kind]S{
	office.ComplaintOpened:     {"ورود شكاية", "Réclamation reçue"},
	office.ComplaintReopened:   {"إعادة فتح شكاية", "Réclamation rouverte"},
	office.ComplaintAnswered:   {"جواب المكتب", "Réponse du bureau"},
	office.ComplaintInstructed: {"تعليمات المفتش", "Instruction"},
	office.ComplaintClosed:     {"إغلاق شكاية", "Réclamation close"},
	office.NoteWritten:         {"ملاحظة توجيهية", "Note d'accompagnement"},
	office.NoteAcknowledged:    {"الاطلاع على ملاحظة", "Note lue"},
	office.VisitRecorded:       {"محضر زيارة", "Visite consignée"},
}

var mailKinds = map[office.Kind]S{
	office.LabelsReceived:  {"تسلم ملصقات", "Étiquettes reçues"},
	office.LabelsRequested: {"طلب ملصقات", "Étiquettes demandées"},
	office.LabelSpoiled:    {"إتلاف ملصق", "Étiquette gâtée"},
	office.SlipOpened:      {"فتح ورقة إيداع", "Bordereau ouvert"},
	office.SlipClosed:      {"إغلاق ورقة إيداع", "Bordereau arrêté"},
	office.SlipHanded:      {"إيداع بالبريد", "Remise à la Poste"},
	office.RoundMissed:     {"لم يأت جمع البريد", "Collecte manquée"},
	office.PostSet:         {"إعدادات البريد", "Réglages du courrier"},
	office.LetterTracked:   {"تتبع رسالة", "Lettre suivie"},
}

var keyKinds = map[office.Kind]S{
	office.KeyGranted:       {"منح مفتاح", "Clé accordée"},
	office.KeyRevoked:       {"سحب مفتاح", "Clé retirée"},
	office.InspectorGranted: {"مفتاح مفتش من المنصة", "Clé d'inspecteur reçue"},
	office.InspectorRevoked: {"سحب مفتاح مفتش من المنصة", "Clé d'inspecteur retirée"},
	office.SessionEnded:     {"إنهاء اتصال عن بعد", "Session à distance fermée"},
}
