package lang

import (
	"strings"

	"watiqa/store/office"
)

// Short is the name of an action in one word or two, for the line of keys at
// the bottom; what has no shorter name keeps its own.
func Short(name S) S {
	for action, short := range shorts {
		if actions[action] == name {
			return short
		}
	}
	return name
}

var shorts = map[string]S{
	"claim":    {"تكفل", "prendre"},
	"found":    {"عُثر عليه", "trouvé"},
	"print":    {"تحرير", "établir"},
	"sign":     {"توقيع", "signer"},
	"collect":  {"تسليم", "remettre"},
	"send":     {"إرسال الملف", "parapheur"},
	"open":     {"طلب بالشباك", "guichet"},
	"release":  {"إرجاع", "rendre"},
	"reassign": {"إسناد", "réattribuer"},
	"hold":     {"تعليق", "suspens"},
	"refuse":   {"رفض", "rejeter"},
	"undo":     {"تراجع", "annuler"},
	"reopen":   {"فتح", "rouvrir"},
	"transfer": {"إحالة", "transférer"},
	"pack":     {"في الظرف", "sous pli"},
	"unpack":   {"فتح الظرف", "ouvrir"},
	"list":     {"إدراج", "porter"},
	"strike":   {"شطب", "rayer"},

	"letter.close":   {"إنهاء", "clore"},
	"slip.open":      {"ورقة جديدة", "nouveau"},
	"slip.close":     {"إغلاق", "arrêter"},
	"slip.hand":      {"إيداع", "remettre"},
	"slip.missed":    {"لم يأتِ", "manquée"},
	"labels.receive": {"تسلُّم", "recevoir"},
	"label.spoil":    {"متلف", "gâtée"},
	"labels.ask":     {"طلب", "demander"},

	"settle": {"تسوية", "régler"},
	"epoch":  {"مصالحة السجلين", "réconcilier"},

	"person.add":    {"إضافة", "ajouter"},
	"person.roles":  {"الصفات", "rôles"},
	"person.reset":  {"العبارة", "phrase"},
	"person.remove": {"حذف", "retirer"},
	"key.grant":     {"مفتاح", "clé"},
	"signatory.add": {"إضافة", "ajouter"},
	"tariff":        {"إدخال", "saisir"},
	"bureau.add":    {"إضافة", "ajouter"},
	"bureau.remove": {"حذف", "retirer"},

	"count":           {"عدّ", "compter"},
	"close":           {"حصر", "arrêter"},
	"deposit":         {"دفع", "verser"},
	"revenue":         {"مدخول", "recette"},
	"takeover":        {"تسلُّم الصندوق", "reprendre"},
	"force":           {"حصر لغائب", "arrêter (absent)"},
	"handover":        {"تسليم", "remettre"},
	"handover.force":  {"تسليم لغائب", "remettre (absent)"},
	"void":            {"إلغاء", "annuler"},
	"void.approve":    {"موافقة", "approuver"},
	"close.approve":   {"موافقة", "approuver"},
	"deposit.receipt": {"وصل المحاسب", "sa quittance"},
	"book.receive":    {"تسلُّم", "recevoir"},
	"book.start":      {"في الخدمة", "en service"},
	"book.return":     {"إرجاع", "rendre"},
	"spoil":           {"متلفة", "gâchée"},
	"revenue.add":     {"إضافة", "ajouter"},
	"till":            {"القرار", "acte"},
	"statement":       {"كشف", "relevé"},
	"regularise":      {"تسوية", "régulariser"},
	"annexe.bring":    {"جلب", "apporter"},
	"annexe.receive":  {"تسلُّم", "recevoir"},
	"annexe.return":   {"ردّ", "renvoyer"},
	"stamps":          {"حركة", "mouvement"},

	"complaint.answer":   {"جواب", "répondre"},
	"complaint.instruct": {"تعليمات", "instruire"},
	"complaint.close":    {"إغلاق", "clore"},
	"note.write":         {"ملاحظة", "note"},
	"note.acknowledge":   {"اطلعت", "lu"},
	"visit.record":       {"زيارة", "visite"},
	"check":              {"مراقبة", "contrôle"},
	"check.sign":         {"توقيع", "signer"},
	"check.refuse":       {"رفض", "refus"},
}

// Labelled puts a label before what it is about, as the language does.
func Labelled(label, value string, l office.Lang) string {
	if l == office.Arabic {
		return label + ": " + value
	}
	return label + " : " + value
}

// List joins words as the language does.
func List(words []string, l office.Lang) string {
	if l == office.Arabic {
		return strings.Join(words, "، ")
	}
	return strings.Join(words, ", ")
}
