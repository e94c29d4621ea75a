package lang

import "watiqa/store/office"

// aFlaw says what is wrong with a page of the file: for whoever is called, who
// knows how such a file is built.
func aFlaw(value string, l office.Lang) string {
	return orCode(flaws[office.PageFlaw(value)], value, l)
}

var flaws = map[office.PageFlaw]S{
	office.FlawShort:         {"الملف أقصر مما تقوله صفحاته", "le fichier est plus court que ses pages"},
	office.FlawRemains:       {"يوجد شيء حيث لم يُكتب شيء", "quelque chose se trouve là où rien n'a été écrit"},
	office.FlawNoSecond:      {"لا مكان للترويسة الثانية", "la place du second en-tête manque"},
	office.FlawHeadsDisagree: {"الترويستان تختلفان في حجم الصفحة", "les deux en-têtes ne donnent pas la même taille de page"},
	office.FlawEndsBefore:    {"ينتهي الملف قبلها", "le fichier s'arrête avant"},
	office.FlawNotBolt:       {"الترويسة ليست ترويسة دفاتر", "l'en-tête n'est pas celui de livres"},
	office.FlawBoltVersion:   {"ترويسة من إصدار آخر", "l'en-tête est d'une autre version"},
	office.FlawChecksum:      {"مجموع التحقق لا يطابق الترويسة", "la somme de contrôle de l'en-tête ne correspond pas"},
	office.FlawPageSize:      {"حجم صفحة مستحيل", "taille de page impossible"},
	office.FlawHeadOther:     {"الترويسة تحمل رقم صفحة أخرى", "l'en-tête porte le numéro d'une autre page"},
	office.FlawNoHead:        {"الصفحة ليست ترويسة", "la page n'est pas un en-tête"},
	office.FlawHeadCounts:    {"الترويسة تعد عناصر وليس فيها عناصر", "l'en-tête compte des éléments et n'en a pas"},
	office.FlawNoSuchPage:    {"إحالة على صفحة غير موجودة", "renvoi à une page qui n'existe pas"},
	office.FlawBeyond:        {"الصفحة تتجاوز آخر الملف", "la page dépasse la fin du fichier"},
	office.FlawUsedTwice:     {"إحالة على صفحة مستعملة في مكان آخر", "renvoi à une page qui sert déjà ailleurs"},
	office.FlawNoRoom:        {"لا مكان لرأس الصفحة", "la place du début de la page manque"},
	office.FlawOtherPage:     {"الصفحة تحمل رقم صفحة أخرى", "la page porte le numéro d'une autre"},
	office.FlawNoKind:        {"نوع الصفحة غير معروف", "genre de page inconnu"},
	office.FlawEmpty:         {"صفحة فارغة حيث لا يجوز", "page vide là où il n'en faut pas"},
	office.FlawTooMany:       {"عناصر أكثر مما تسع الصفحة", "plus d'éléments que la page n'en contient"},
	office.FlawInlineLong:    {"صفحة مدمجة لها بقية", "page incluse qui aurait une suite"},
	office.FlawDisplaced:     {"عنصر ليس في مكانه", "un élément n'est pas à sa place"},
	office.FlawKey:           {"مفتاح مستحيل", "clé impossible"},
	office.FlawOrder:         {"المفاتيح ليست مرتبة", "les clés ne sont pas dans l'ordre"},
	office.FlawForeignKey:    {"مفتاح من صفحة أخرى", "une clé est celle d'une autre page"},
	office.FlawSpare:         {"صفحات أكثر من اللازم", "plus de pages qu'il n'en faut"},
	office.FlawInlineShort:   {"صفحة مدمجة أقصر من مكانها", "page incluse plus courte que sa place"},
	office.FlawFlags:         {"عنصر من نوع مستحيل", "élément d'un genre impossible"},
	office.FlawNoBucket:      {"درج دون رأس", "tiroir sans début"},
	office.FlawBucketCounts:  {"درج يعد وأدراجنا لا تعد", "un tiroir compte, ce que les nôtres ne font pas"},
	office.FlawBucketTwice:   {"درج بصفحة ومدمج معا", "tiroir à la fois à part et inclus"},
	office.FlawNoFreelist:    {"إحالة مستحيلة على لائحة الصفحات الحرة", "renvoi impossible à la liste des pages libres"},
	office.FlawFreelist:      {"لائحة الصفحات الحرة متضررة", "la liste des pages libres est endommagée"},
	office.FlawFreeInUse:     {"صفحة حرة ومستعملة معا", "une page est à la fois libre et utilisée"},
}
