package lang

import "watiqa/store/office"

// Mark names what an auditor looks for in an event.
func Mark(m office.Mark) S { return marks[m] }

var marks = map[office.Mark]S{
	office.MarkMoney:      {"أموال", "argent"},
	office.MarkRefusal:    {"رفض", "rejet"},
	office.MarkVoid:       {"تراجع", "reprise"},
	office.MarkOutOfHours: {"خارج التوقيت", "hors horaires"},
	office.MarkOutside:    {"دون تفويض", "hors délégation"},
	office.MarkLate:       {"تسجيل لاحق", "saisie différée"},
	office.MarkBackDated:  {"تاريخ سابق", "antidatée"},
	office.MarkClock:      {"ساعة مشكوك فيها", "horloge douteuse"},
	office.MarkCarried:    {"مستعادة", "reportée"},
}

// Outcome names how a complaint was closed.
func Outcome(o office.Outcome) S { return outcomes[o] }

var outcomes = map[office.Outcome]S{
	office.OutcomeFounded:   {"الشكاية صحيحة وتمت معالجتها", "fondée, et réparée"},
	office.OutcomeUnfounded: {"غير مؤسسة", "non fondée"},
	office.OutcomeElsewhere: {"تهم البريد أو الخزينة أو المنصة", "relève de la Poste, de la Trésorerie ou de la plateforme"},
	office.OutcomeAgain:     {"مكررة", "déjà faite"},
}

// Noun names what an event happened to.
func Noun(n office.Noun) S { return nouns[n] }

var nouns = map[office.Noun]S{
	"request":        {"الطلبات", "commandes"},
	"folder":         {"ملفات التوقيع", "parapheurs"},
	"letter":         {"الرسائل", "lettres"},
	"slip":           {"أوراق الإيداع", "bordereaux"},
	"label":          {"الملصقات", "étiquettes"},
	"labels":         {"دفعات الملصقات", "lots d'étiquettes"},
	"difference":     {"التباينات", "divergences"},
	"complaint":      {"الشكايات", "réclamations"},
	"note":           {"الملاحظات", "notes"},
	"visit":          {"الزيارات", "visites"},
	"person":         {"الأشخاص", "personnes"},
	"key":            {"المفاتيح", "clés"},
	"session":        {"الاتصالات عن بعد", "sessions à distance"},
	"signatory":      {"الموقِّعون", "signataires"},
	"rate":           {"التعريفة", "tarif"},
	"bureau":         {"المكاتب الأخرى", "autres bureaux"},
	"day":            {"أيام العمل والحصر", "journées et arrêtés"},
	"feed":           {"ما ورد من المنصة", "reçu de la plateforme"},
	"books":          {"فتح الدفاتر", "ouvertures des livres"},
	"epoch":          {"تعارض السجلات", "divergences de journaux"},
	"office":         {"المكتب", "bureau"},
	"till":           {"الصناديق", "régies"},
	"drawer":         {"عدّ الصناديق", "comptages"},
	"receipt":        {"الوصولات", "quittances"},
	"book":           {"دفاتر الوصولات", "quittanciers"},
	"revenue":        {"المداخيل الأخرى", "autres recettes"},
	"deposit":        {"المدفوعات للمحاسب", "versements"},
	"handover":       {"تسليم الصناديق", "remises de caisse"},
	"annexe":         {"مداخيل المكاتب الفرعية", "recettes d'annexes"},
	"stamps":         {"الطوابع", "timbres"},
	"float":          {"تسبيق للصرف", "fonds de caisse"},
	"regularisation": {"طلبات التسوية", "régularisations"},
	"statement":      {"كشوف الخزينة", "relevés de la Trésorerie"},
	"check":          {"محاضر المراقبة", "procès-verbaux"},
}

// Nouns that events may happen to, in the order in which a filter offers them.
var Nouns = []office.Noun{"request", "folder", "letter", "slip", "label", "labels", "difference", "till", "drawer", "receipt", "book", "revenue", "deposit", "handover", "annexe", "stamps", "float", "statement", "regularisation", "check", "complaint", "note", "visit", "person", "key", "session", "signatory", "rate", "bureau", "day", "feed", "books", "epoch", "office"}
