package lang

import "watiqa/store/office"

// Stage names where a request stands.
func Stage(s office.Stage) S { return stages[s] }

var stages = map[office.Stage]S{
	office.Placed:      {"جديد", "à traiter"},
	office.Claimed:     {"متكفَّل به", "pris en charge"},
	office.Found:       {"عُثر على الرسم", "acte trouvé"},
	office.Printed:     {"محرَّر", "établi"},
	office.Signed:      {"موقَّع", "signé"},
	office.Packed:      {"في الظرف", "mis sous pli"},
	office.Handed:      {"مودَع بالبريد", "remis à la Poste"},
	office.Delivered:   {"مسلَّم", "distribué"},
	office.Collected:   {"سُلِّم بالشباك", "retiré au guichet"},
	office.Held:        {"معلَّق", "en suspens"},
	office.Refused:     {"مرفوض", "rejeté"},
	office.Withdrawn:   {"مسحوب", "annulé"},
	office.Transferred: {"مُحال", "transféré"},
	office.Returned:    {"مُرجَع", "retourné"},
}

// Role names what a person is in the office.
func Role(r office.Role) S { return roles[r] }

var roles = map[office.Role]S{
	office.Agent:         {"عون الحالة المدنية", "agent d'état civil"},
	office.Officer:       {"ضابط الحالة المدنية", "officier d'état civil"},
	office.Collector:     {"شسيع المداخيل", "régisseur de recettes"},
	office.Inspector:     {"المفتش الإقليمي", "inspecteur provincial"},
	office.Administrator: {"مدبر البرنامج", "administrateur"},
}

// ShortRole names a role in one word, where there is little room.
func ShortRole(r office.Role) S { return shortRoles[r] }

var shortRoles = map[office.Role]S{
	office.Agent:         {"عون", "agent"},
	office.Officer:       {"ضابط", "officier"},
	office.Collector:     {"شسيع", "régisseur"},
	office.Inspector:     {"مفتش", "inspecteur"},
	office.Administrator: {"مدبر", "administr."},
}

// Refusal gives the meaning of a refusal code, without the code itself.
func Refusal(c office.RefusalCode) S { return refusals[c] }

var refusals = map[office.RefusalCode]S{
	office.R01: {"الرسم غير موجود بالسجل", "acte absent du registre"},
	office.R02: {"عدم تطابق الهوية", "identité non concordante"},
	office.R03: {"المكتب غير مختص", "bureau non compétent"},
	office.R04: {"الوثيقة المثبتة غير مقروءة أو غير مرفقة", "justificatif illisible ou absent"},
	office.R05: {"لا يحق له طلب نسخة كاملة", "non habilité à obtenir une copie intégrale"},
	office.R06: {"رسم في طور الإصلاح", "acte en cours de rectification"},
	office.R07: {"سجل متلف أو غير متوفر", "registre détérioré ou indisponible"},
	office.R08: {"طلب مكرر", "commande en double"},
	office.R09: {"عنوان لا يصله البريد", "adresse non desservie"},
	office.R99: {"سبب آخر", "autre motif"},
}

// Papers names the papers that a refusal strikes.
func Papers(p office.Papers) S { return papers[p] }

var papers = map[office.Papers]S{
	office.AllPapers:    {"جميع الوثائق", "tous les documents"},
	office.OnlyExtracts: {"النسخ الموجزة فقط", "les extraits seulement"},
	office.OnlyFulls:    {"النسخ الكاملة فقط", "les copies intégrales seulement"},
}

// Hold says what a held request waits for.
func Hold(c office.HoldCode) S { return holds[c] }

var holds = map[office.HoldCode]S{
	office.HoldPaper:    {"وثيقة ناقصة", "pièce manquante"},
	office.HoldMention:  {"بيان هامشي في طور التضمين", "mention marginale en attente"},
	office.HoldRegister: {"سجل متلف أو غير متوفر: الرجوع إلى نظير المحكمة", "registre détérioré ou sorti : consulter le double du tribunal"},
	office.HoldIdentity: {"الطلب لا يطابق الرسم", "la commande ne concorde pas avec l'acte"},
	office.HoldOther:    {"سبب آخر", "autre motif"},
}

// PaperLanguage names the language in which a paper is to be written.
func PaperLanguage(l office.Language) S { return paperLanguages[l] }

var paperLanguages = map[office.Language]S{
	office.ArabicFrench: {"العربية والفرنسية", "arabe et français"},
	office.ArabicOnly:   {"العربية", "arabe"},
	office.FrenchOnly:   {"الفرنسية", "français"},
}

// Capacity in which a signatory signs.
func Capacity(c office.Capacity) S { return capacities[c] }

var capacities = map[office.Capacity]S{
	office.President: {"رئيس المجلس", "président du conseil"},
	office.Deputy:    {"نائب مفوَّض له", "adjoint délégué"},
	office.Employee:  {"موظف مفوَّض له", "fonctionnaire délégué"},
}

// Origin tells where a request came from.
func Origin(o office.Origin) S { return origins[o] }

var origins = map[office.Origin]S{
	office.Online:  {"عبر المنصة", "en ligne"},
	office.Counter: {"بالشباك", "au guichet"},
}

// Difference names a way in which office and platform disagree.
func Difference(k office.DifferenceKind) S { return differences[k] }

var differences = map[office.DifferenceKind]S{
	office.WithdrawnAfterWork: {"طلب سُحب بعد بدء معالجته", "commande annulée alors qu'elle était traitée"},
	office.ProcessedTwice:     {"طلب عولج مرتين", "commande traitée deux fois"},
	office.FeeNotPerTariff:    {"واجب مخالف للتعريفة", "droit non conforme au tarif"},
}

// Choice names a way to settle a difference.
func Choice(c office.Choice) S { return choices[c] }

var choices = map[office.Choice]S{
	office.Deliver:    {"إرسال الوثائق: الواجب يبقى مستحقا", "expédier les documents : le droit reste dû"},
	office.Stop:       {"عدم الإرسال: يُلغى الواجب", "ne rien expédier : le droit est annulé"},
	office.OneLetter:  {"إرسال نسخ واحدة وإتلاف الأخرى", "n'expédier qu'un jeu, détruire l'autre"},
	office.TwoLetters: {"أُرسلت النسخ مرتين: واجب واحد فقط", "les deux jeux sont partis : un seul droit reste"},
	office.AsPlatform: {"مبلغ المنصة هو الصحيح: يُصحَّح مبلغنا", "le montant de la plateforme est juste : le nôtre est corrigé"},
	office.AsOffice:   {"مبلغ المكتب هو الصحيح: يُخبَر مدبر المنصة", "le nôtre est juste : l'exploitant est informé"},
}
