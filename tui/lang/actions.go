package lang

import (
	"strings"

	"watiqa/store/office"
)

// Action names what somebody does: on a key, in the palette, in help.
func Action(name string) S { return actions[name] }

var actions = map[string]S{
	"claim":          {"التكفل بالطلب", "prendre en charge"},
	"found":          {"عُثر على الرسم", "acte trouvé"},
	"print":          {"تحرير الوثائق", "établir les documents"},
	"sign":           {"تسجيل التوقيع", "enregistrer la signature"},
	"collect":        {"تسليم بالشباك", "remettre au guichet"},
	"send":           {"إرسال الملف للتوقيع", "envoyer le parapheur"},
	"open":           {"طلب جديد بالشباك", "nouvelle commande au guichet"},
	"release":        {"إرجاع الطلب", "rendre la commande"},
	"reassign":       {"إعادة الإسناد", "réattribuer"},
	"hold":           {"تعليق الطلب", "mettre en suspens"},
	"resume":         {"استئناف الطلب", "reprendre"},
	"refuse":         {"رفض الطلب", "rejeter"},
	"undo":           {"التراجع عن آخر خطوة", "annuler la dernière étape"},
	"reopen":         {"إعادة فتح الطلب", "rouvrir"},
	"transfer":       {"إحالة على مكتب آخر", "transférer à un autre bureau"},
	"pack":           {"وضع في الظرف", "mettre sous pli"},
	"unpack":         {"إخراج من الظرف", "ouvrir le pli"},
	"list":           {"إدراج في ورقة الإيداع", "porter au bordereau"},
	"strike":         {"شطب من ورقة الإيداع", "rayer du bordereau"},
	"letter.close":   {"إنهاء الرسالة المُرجَعة", "clore la lettre retournée"},
	"slip.open":      {"فتح ورقة إيداع", "ouvrir un bordereau"},
	"slip.close":     {"إغلاق ورقة الإيداع", "arrêter le bordereau"},
	"slip.hand":      {"تسجيل الإيداع بالبريد", "enregistrer la remise à la Poste"},
	"slip.missed":    {"لم يأتِ جمع البريد", "collecte manquée"},
	"labels.receive": {"تسلُّم ملصقات", "recevoir des étiquettes"},
	"label.spoil":    {"ملصق متلف", "étiquette gâtée"},
	"labels.ask":     {"طلب ملصقات من الوكالة", "demander des étiquettes"},
	"post":           {"إعدادات البريد", "réglages du courrier"},
	"sheet":          {"طباعة ورقة", "imprimer une feuille"},
	"settle":         {"تسوية التباين", "régler la divergence"},
	"day":            {"فتح يوم العمل", "ouvrir la journée"},
	"person.add":     {"إضافة شخص", "ajouter une personne"},
	"person.roles":   {"تغيير الصفات", "changer les rôles"},
	"person.reset":   {"عبارة سرية جديدة", "nouvelle phrase secrète"},
	"person.remove":  {"حذف شخص", "retirer une personne"},
	"signatory.add":  {"إضافة موقِّع", "ajouter un signataire"},
	"bureau.add":     {"إضافة مكتب آخر", "ajouter un bureau"},
	"bureau.remove":  {"حذف مكتب آخر", "retirer un bureau"},
	"tariff":         {"إدخال تعريفة", "saisir un tarif"},
	"key.grant":      {"منح مفتاح", "accorder une clé"},
	"key.revoke":     {"إلغاء مفتاح", "révoquer une clé"},
	"session.end":    {"إنهاء جلسة", "mettre fin à une session"},
	"epoch":          {"الخروج من تعارض السجلين", "sortir de la divergence de journaux"},

	"complaint.answer":   {"الجواب عن الشكاية", "répondre à la réclamation"},
	"complaint.instruct": {"تعليمات للمكتب", "instruire le bureau"},
	"complaint.close":    {"إغلاق الشكاية", "clore la réclamation"},
	"note.write":         {"كتابة ملاحظة توجيهية", "écrire une note d'accompagnement"},
	"note.acknowledge":   {"تسجيل الاطلاع", "accuser lecture"},
	"visit.record":       {"تسجيل زيارة", "consigner une visite"},
	"audit":              {"الاطلاع على عمل الآخرين", "contrôler le travail des autres"},
	"till":               {"قرار إحداث الصندوق", "acte de la régie"},
	"revenue.add":        {"إضافة مدخول", "ajouter une recette"},
	"book.receive":       {"تسلُّم دفتر وصولات", "recevoir un quittancier"},
	"book.start":         {"وضع الدفتر في الخدمة", "mettre en service"},
	"book.return":        {"إرجاع الدفتر", "rendre le quittancier"},
	"spoil":              {"ورقة متلفة", "feuille gâchée"},
	"void":               {"إلغاء الوصل", "annuler la quittance"},
	"void.approve":       {"الموافقة على الإلغاء", "approuver l'annulation"},
	"revenue":            {"مدخول آخر", "autre recette"},
	"count":              {"عدّ الصندوق", "compter la caisse"},
	"close":              {"حصر الصندوق", "arrêter la caisse"},
	"force":              {"حصر صندوق شسيع غائب", "arrêter la caisse d'un absent"},
	"close.approve":      {"الموافقة على الحصر", "approuver l'arrêté"},
	"deposit":            {"الدفع للمحاسب", "verser au comptable"},
	"deposit.receipt":    {"وصل المحاسب", "quittance du comptable"},
	"check":              {"مراقبة مفاجئة", "contrôle inopiné"},
	"check.sign":         {"توقيع محضر المراقبة", "signer le procès-verbal"},
	"check.refuse":       {"رفض توقيع المحضر", "refus de signer"},
	"handover":           {"تسليم الصندوق للنائب", "remettre la caisse"},
	"takeover":           {"تسلُّم الصندوق", "reprendre la caisse"},
	"handover.force":     {"تسليم صندوق شسيع غائب", "remettre la caisse d'un absent"},
	"handover.redirect":  {"تحويل التسليم إلى شسيع آخر", "confier la remise à un autre"},
	"annexe.bring":       {"جلب مداخيل مكتب فرعي", "apporter la recette d'une annexe"},
	"annexe.receive":     {"تسلُّم مداخيل مكتب فرعي", "recevoir la recette d'une annexe"},
	"annexe.return":      {"ردّ مداخيل مكتب فرعي", "renvoyer la recette d'une annexe"},
	"stamps":             {"حركة طوابع", "mouvement de timbres"},
	"float":              {"تسبيق للصرف", "fonds de caisse"},
	"statement":          {"إدخال كشف الخزينة", "saisir un relevé"},
	"regularise":         {"طلب التسوية", "demander une régularisation"},
}

// Param names a value of an action: the label of its field.
func Param(action, name string) S {
	if special, ok := params[action+"/"+name]; ok {
		return special
	}
	return params[name]
}

var params = map[string]S{
	"late":      {"الوقت الفعلي (تسجيل لاحق)", "heure réelle (saisie différée)"},
	"note":      {"ملاحظة", "remarque"},
	"reason":    {"السبب", "motif"},
	"mentions":  {"تم التحقق من البيانات الهامشية", "mentions marginales vérifiées"},
	"marriage":  {"من أجل الزواج", "pour un mariage"},
	"signatory": {"الموقِّع", "signataire"},
	"pulled":    {"وثائق مسحوبة دون توقيع", "documents retirés sans signature"},
	"person":    {"الشخص", "personne"},
	"code":      {"السبب", "motif"},

	"bureau.add/code":    {"رمز المكتب", "code du bureau"},
	"bureau.add/name_ar": {"اسمه بالعربية", "nom en arabe"},
	"bureau.add/name_fr": {"اسمه بالفرنسية", "nom en français"},

	"papers":  {"الوثائق المعنية", "documents visés"},
	"text":    {"توضيح", "précision"},
	"bureau":  {"المكتب", "bureau"},
	"choice":  {"القرار", "décision"},
	"day":     {"اليوم", "jour"},
	"sheet":   {"الورقة", "feuille"},
	"confirm": {"تأكيد التاريخ", "date confirmée"},
	"login":   {"اسم المستخدم", "identifiant"},
	"name_ar": {"الاسم بالعربية", "nom en arabe"},
	"name_fr": {"الاسم بالحروف اللاتينية", "nom en lettres latines"},
	"roles":   {"الصفات", "rôles"},

	"key":   {"المفتاح العمومي", "clé publique"},
	"until": {"آخر يوم", "dernier jour"},

	"passphrase": {"العبارة السرية", "phrase secrète"},
	"again":      {"العبارة السرية مرة ثانية", "phrase secrète, à nouveau"},
	"capacity":   {"الصفة", "qualité"},
	"delegation": {"رقم قرار التفويض", "n° de l'arrêté de délégation"},
	"from":       {"ابتداء من", "à partir du"},
	"to":         {"إلى غاية", "jusqu'au"},
	"extract":    {"واجب النسخة الموجزة", "droit par extrait"},
	"full_copy":  {"واجب النسخة الكاملة", "droit par copie intégrale"},
	"act":        {"النص المرجعي", "texte de référence"},

	"label":       {"الملصق", "étiquette"},
	"spoiled":     {"الملصق متلف (لا يُعاد استعماله)", "étiquette perdue (ne servira plus)"},
	"receiver":    {"عون البريد الذي تسلَّم", "agent de la Poste qui reçoit"},
	"first_label": {"أول ملصق", "première étiquette"},
	"last_label":  {"آخر ملصق", "dernière étiquette"},
	"count":       {"العدد", "nombre"},
	"pickup":      {"البريد يجمع الرسائل من المكتب", "la Poste collecte au bureau"},
	"agency":      {"وكالة البريد", "agence postale"},
	"line1":       {"عنوان المكتب", "adresse du bureau"},
	"line2":       {"الدوار أو الحي", "douar ou quartier"},
	"postcode":    {"الرمز البريدي", "code postal"},
	"locality":    {"المدينة أو الجماعة", "localité"},
	"hand_days":   {"أيام العمل قبل التنبيه: رسالة لم تُودَع", "jours ouvrés avant alerte : pli non remis"},
	"accept_days": {"أيام العمل قبل التنبيه: لم يقبلها البريد", "jours ouvrés avant alerte : non acceptée"},
	"low_days":    {"أيام العمل الباقية من الملصقات قبل التنبيه", "jours d'étiquettes restants avant alerte"},

	"pack/extracts":    {"النسخ الموجزة في الظرف", "extraits dans le pli"},
	"pack/full_copies": {"النسخ الكاملة في الظرف", "copies intégrales dans le pli"},
	"slip.open/kind":   {"الوجهة", "destination"},

	"leaf":           {"رقم الورقة المطبوع", "n° imprimé de la feuille"},
	"ceiling":        {"سقف الصندوق", "plafond de l'encaisse"},
	"every":          {"أجل الدفع بالأيام", "versement sous (jours)"},
	"approve":        {"موافقة على الإلغاء فوق", "annulation à approuver au-dessus de"},
	"lag":            {"أجل الخزينة بالأيام", "délai de la Trésorerie (jours)"},
	"budget":         {"رمز الميزانية", "code budgétaire"},
	"receipt":        {"مطبوع البرنامج وصل قانوني", "l'imprimé vaut quittance"},
	"series":         {"السلسلة", "série"},
	"first_leaf":     {"أول ورقة", "première feuille"},
	"last_leaf":      {"آخر ورقة", "dernière feuille"},
	"initialed":      {"مرقَّم ومؤشَّر عليه من طرف", "coté et paraphé par"},
	"amount":         {"المبلغ", "montant"},
	"annexe":         {"المكتب الفرعي", "annexe"},
	"annexe_slip":    {"رقم ورقته", "n° de son bordereau"},
	"bearer":         {"حامل النقد", "porteur"},
	"bearer_word":    {"العبارة السرية للحامل", "phrase secrète du porteur"},
	"receiving":      {"الشسيع المتسلِّم", "régisseur qui reçoit"},
	"way":            {"الحركة", "mouvement"},
	"pieces":         {"الطوابع: القيمة=العدد", "timbres : valeur=nombre"},
	"stamps_counted": {"الطوابع المعدودة: القيمة=العدد", "timbres comptés : valeur=nombre"},
	"reversal":       {"تصحيح بقيد معاكس", "écriture inverse"},
	"stamps":         {"قيم الطوابع المستعملة، مثل 2 20", "timbres tenus, ainsi 2 20"},
	"stamp_budget":   {"رمز ميزانية الطوابع", "code budgétaire des timbres"},
	"counts":         {"القطع المعدودة", "coupures comptées"},
	"leaves":         {"الأوراق الموالية في الدفاتر", "feuilles suivantes des quittanciers"},
	"labels":         {"الملصقات الباقية", "étiquettes restantes"},
	"slip":           {"رقم ورقة الدفع", "n° du bordereau"},
	"closings":       {"الحصور المشمولة (الكل إن تُركت)", "arrêtés couverts (tous si vide)"},
	"receipt_number": {"رقم وصل المحاسب", "n° de sa quittance"},

	"statement_number": {"رقم الكشف", "n° du relevé"},
	"total":            {"المجموع", "total"},
	"lines":            {"الأسطر: رقم الطلب=المبلغ", "lignes : numéro=montant"},
	"shares":           {"الحصص: المكتب=المبلغ", "parts : bureau=montant"},

	"refuse/seen":    {"فتحتُ الوثيقة المثبتة وقرأتها", "justificatif ouvert et lu"},
	"late/order":     {"رقم الطلب", "n° de commande"},
	"late/claim":     {"وقت التكفل", "prise en charge à"},
	"late/found":     {"وقت العثور على الرسم", "acte trouvé à"},
	"late/print":     {"وقت التحرير", "documents établis à"},
	"late/sign":      {"وقت التوقيع", "signés à"},
	"late/marriage":  {"تم تضمين التسليم بطرة الرسم (زواج)", "délivrance notée en marge (mariage)"},
	"print/marriage": {"تم تضمين التسليم بطرة الرسم (زواج)", "délivrance notée en marge (mariage)"},

	"complaint.answer/text":   {"الجواب", "réponse"},
	"complaint.instruct/text": {"التعليمات", "instruction"},
	"complaint.close/text":    {"ما تقرر", "décision motivée"},
	"note.write/text":         {"الملاحظة", "note"},
	"trail.filter/person":     {"من قام بها", "qui"},
	"noun":                    {"ما تعلقت به", "nature"},
	"subject":                 {"المعني", "sujet"},
	"marks":                   {"علامات", "signes"},
	"printed_head":            {"البصمة المطبوعة", "empreinte imprimée"},
	"bodies":                  {"مع المضامين", "avec les contenus"},
	"step":                    {"التقسيم", "découpage"},
	"outcome":                 {"النتيجة", "issue"},
	"findings":                {"ما عوين", "constats"},
	"advice":                  {"التوصيات", "recommandations"},

	"extracts":     {"عدد النسخ الموجزة", "extraits"},
	"full_copies":  {"عدد النسخ الكاملة", "copies intégrales"},
	"language":     {"لغة الوثائق", "langue des documents"},
	"number":       {"رقم الرسم", "n° d'acte"},
	"gregorian":    {"السنة الميلادية", "année grégorienne"},
	"hijri":        {"السنة الهجرية", "année hégirienne"},
	"register":     {"السجل", "registre"},
	"first":        {"الاسم الشخصي", "prénom (arabe)"},
	"family":       {"الاسم العائلي", "nom (arabe)"},
	"first_latin":  {"الاسم الشخصي باللاتينية", "prénom (lettres latines)"},
	"family_latin": {"الاسم العائلي باللاتينية", "nom (lettres latines)"},
	"sex":          {"الجنس", "sexe"},
	"birth":        {"تاريخ أو سنة الازدياد", "date ou année de naissance"},
	"father":       {"اسم الأب", "prénom du père"},
	"mother":       {"اسم الأم", "prénom de la mère"},
	"mother_name":  {"الاسم العائلي للأم", "nom de la mère"},
	"asker":        {"صاحب الطلب", "demandeur"},
	"phone":        {"الهاتف", "téléphone"},
}

// ParamChoice names one of the values that a parameter offers.
func ParamChoice(param, value string) S {
	switch param {
	case "papers":
		return Papers(office.Papers(value))
	case "choice":
		return Choice(office.Choice(value))
	case "roles":
		return Role(office.Role(value))
	case "capacity":
		return Capacity(office.Capacity(value))
	case "kind":
		return SlipKind(office.SlipKind(value))
	case "language":
		return PaperLanguage(office.Language(value))
	case "way":
		return StampWay(office.StampWay(value))
	case "sheet":
		return Sheet(office.Sheet(value))
	case "outcome":
		return Outcome(office.Outcome(value))
	case "step":
		return Step(office.ReportStep(value))
	case "marks":
		return Mark(office.Mark(value))
	case "noun":
		return Noun(office.Noun(value))
	case "sex":
		return sexes[value]
	case "code":
		if s := Refusal(office.RefusalCode(value)); !s.Empty() {
			return S{value + " · " + s.ar, value + " · " + s.fr}
		}
		return Hold(office.HoldCode(value))
	}
	return S{}
}

var sexes = map[string]S{"m": {"ذكر", "masculin"}, "f": {"أنثى", "féminin"}}

// LatinParam tells whether a value is written in Latin letters or figures,
// whatever the language of the screen.
func LatinParam(name string) bool {
	return strings.HasSuffix(name, "_latin") || name == "name_fr" || name == "login" || name == "phone" || name == "birth" || name == "number" || name == "register" || name == "delegation" ||
		name == "label" || strings.HasSuffix(name, "_label") || name == "postcode" || name == "key" || name == "order"
}

// ArabicParam tells whether a value is written in Arabic letters, whatever the
// language of the screen.
func ArabicParam(name string) bool {
	switch name {
	case "name_ar", "first", "family", "father", "mother", "mother_name":
		return true
	}
	return false
}
