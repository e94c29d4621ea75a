package lang

import (
	"strings"

	"watiqa/store/office"
)

// Usage is what help on the command line says.
type Usage struct {
	Commands, Flags, Actions, Sheets, SomeFlags                                                                   S
	Form, Fields, Who, FromStages, Must, May, Usually, HowDo                                                      S
	KindText                                                                                                      N
	KindNumber, KindYesNo, KindOneOf, KindSomeOf, KindMoney, KindDay, KindTime                                    S
	KindPerson, KindSignatory, KindBureau, KindRequests, KindSecret, KindRevenue, KindCash, KindCode, KindStamped S
}

// UsageWords gives the sentences of help.
func UsageWords() Usage { return usage }

var usage = Usage{
	Commands:  S{"الأوامر", "Commandes"},
	Flags:     S{"الخيارات", "Options"},
	Sheets:    S{"الأوراق، وما تتعلق به", "Feuilles, et ce dont elles parlent"},
	SomeFlags: S{"[الخيارات]", "[OPTIONS]"},
	HowDo:     S{"تفاصيل عملية واحدة: watiqa do العملية --help", "Le détail d'une opération : watiqa do OPÉRATION --help"},
	Form:      S{"الصيغة: {1} (التفاصيل: --help)", "forme : {1} (détail : --help)"},
	Fields:    S{"الخانات", "Champs"}, Who: S{"من يقوم بها: {1}", "Qui peut : {1}"}, FromStages: S{"من حالة: {1}", "À partir de l'état : {1}"},
	Must: S{"إلزامية", "obligatoire"}, May: S{"اختيارية", "facultatif"}, Usually: S{"القيمة المعتادة: {1}", "par défaut : {1}"},
	KindText: N{[6]string{"نص", "نص، حرف واحد", "نص، حرفان على الأكثر", "نص، {n} أحرف على الأكثر", "نص، {n} حرفا على الأكثر", "نص، {n} حرف على الأكثر"},
		[2]string{"texte, {n} caractère au plus", "texte, {n} caractères au plus"}},
	KindNumber: S{"عدد صحيح، {1} على الأكثر", "nombre entier, {1} au plus"},
	KindYesNo:  S{"yes (نعم) أو no (لا)", "yes (oui) ou no (non)"}, KindOneOf: S{"واحدة من القيم التالية", "une des valeurs qui suivent"},
	KindSomeOf: S{"قيمة أو أكثر مما يلي، بينها مسافات", "une ou plusieurs des valeurs qui suivent, séparées par des espaces"},
	KindMoney:  S{"مبلغ بالدرهم، مثل 2.50", "montant en dirhams, comme 2.50"}, KindDay: S{"يوم، مثل 2026-03-02", "jour, comme 2026-03-02"},
	KindTime:   S{"وقت بتوقيت غرينتش، مثل 2026-03-02T09:30:00Z", "heure UTC, comme 2026-03-02T09:30:00Z"},
	KindPerson: S{"اسم المستخدم", "identifiant d'une personne"}, KindSignatory: S{"رمز الموقِّع، مثل s1", "code d'un signataire, comme s1"},
	KindRevenue: S{"رمز ميزانية مسجَّل", "code budgétaire enregistré"}, KindCash: S{"الفئة=العدد، مثل 200=3 0,50=4", "coupure=nombre, ainsi 200=3 0,50=4"},
	KindCode: S{"أي رمز ميزانية مسجَّل", "code budgétaire, droits d'état civil compris"}, KindStamped: S{"قيمة الطابع=العدد، مثل 20=3 2=10", "valeur=nombre, ainsi 20=3 2=10"},
	KindBureau: S{"رمز المكتب", "code d'un bureau"}, KindRequests: S{"أرقام طلبات بينها مسافات", "numéros de commande, séparés par des espaces"},
	KindSecret: S{"تُطلب عند التنفيذ أو تُقرأ من --new-passphrase-file", "demandée ensuite, ou lue dans --new-passphrase-file"},
	Actions:    S{"العمليات وخاناتها (بين معقوفين: اختيارية)", "Opérations et leurs champs (entre crochets : facultatifs)"},
}

// Arguments are what one types after the name of a command, word by word.
func Arguments(command string) S { return arguments[command] }

var arguments = map[string]S{
	"demo":    {"[المجلد]", "[DOSSIER]"},
	"do":      {"العملية الرقم… الخانة=القيمة…", "OPÉRATION NUMÉRO… CHAMP=VALEUR…"},
	"enrol":   {"العنوان الرمز", "ADRESSE CODE"},
	"recover": {"المستخدم", "IDENTIFIANT"},
	"till":    {"[السنة-الشهر]", "[ANNÉE-MOIS]"},
	"show":    {"الرقم", "NUMÉRO"},
	"print":   {"الورقة الرقم…", "FEUILLE NUMÉRO…"},
	"extract": {"الملف", "FICHIER"},
}

// ArgumentsOf are what one types after the name of an action.
func ArgumentsOf(a *office.Action) S {
	s, known := subjects[a.On]
	if !known {
		s = S{"المرجع", "RÉFÉRENCE"}
	}
	if a.Many {
		s = s.Then("…")
	}
	return Both(func(l office.Lang) string {
		return strings.TrimSpace(s.In(l) + " " + strings.Join(FieldsOf(a, "=…"), " "))
	})
}

// FieldsOf an action that one types, by name, each with the same end; those that
// one may leave out are in brackets.
func FieldsOf(a *office.Action, end string) (fields []string) {
	for _, p := range a.Params {
		switch {
		case p.Type == office.Secret: // is asked for
		case p.Required:
			fields = append(fields, p.Name+end)
		default:
			fields = append(fields, "["+p.Name+end+"]")
		}
	}
	return fields
}

var subjects = map[office.Noun]S{
	office.OnRequest: {"الرقم", "NUMÉRO"}, office.OnPerson: {"المستخدم", "IDENTIFIANT"}, office.OnDifference: {"التباين", "DIVERGENCE"}, office.OnOffice: {"", ""},
	office.OnComplaint: {"الشكاية", "RÉCLAMATION"}, office.OnNote: {"الملاحظة", "NOTE"},
}
