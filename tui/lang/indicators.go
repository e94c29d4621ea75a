package lang

import (
	"strconv"
	"strings"

	"watiqa/store/office"
)

// Step names the periods of a report.
func Step(s office.ReportStep) S { return steps[s] }

var steps = map[office.ReportStep]S{
	office.ByDay: {"بالأيام", "par jour"}, office.ByWeek: {"بالأسابيع", "par semaine"}, office.ByMonth: {"بالأشهر", "par mois"},
}

// Hours writes minutes of working time as hours and minutes, "26h05"; it runs
// from left to right in both languages.
func Hours(minutes int64) string {
	rest := strconv.FormatInt(100+minutes%60, 10)[1:]
	return strconv.FormatInt(minutes/60, 10) + "h" + rest
}

// Indicator names a figure.
func Indicator(name office.Indicator) S {
	if s, ok := indicators[name]; ok {
		return s.name
	}
	if code, ok := strings.CutPrefix(string(name), "refused."); ok {
		reason := Refusal(office.RefusalCode(code))
		return S{"مرفوضة · " + code + " · " + reason.ar, "rejetées · " + code + " · " + reason.fr}
	}
	if stage, which, ok := timed(name); ok {
		if which == "p90" {
			return S{"«" + Stage(stage).ar + "» 9 من 10", "« " + Stage(stage).fr + " », 9 sur 10"}
		}
		return S{"«" + Stage(stage).ar + "» وسيط", "« " + Stage(stage).fr + " », médiane"}
	}
	return S{}
}

// Definition says what a figure counts.
func Definition(name office.Indicator) S {
	if s, ok := indicators[name]; ok {
		return s.means
	}
	if IsRefusal(name) {
		return S{"طلبات رُفضت كليا أو جزئيا لهذا السبب خلال المدة", "commandes rejetées, en tout ou partie, pour ce motif dans la période"}
	}
	if _, which, ok := timed(name); ok {
		if which == "p90" {
			return S{"المدة التي لم تتجاوزها 9 من 10 طلبات غادرت هذه المرحلة، بأيام العمل (يوم العمل 24 ساعة)", "durée que 9 commandes sur 10 n'ont pas dépassée dans cette étape, en temps ouvré (un jour ouvré compte 24 heures)"}
		}
		return S{"المدة الوسيطة للطلبات التي غادرت هذه المرحلة، بأيام العمل (يوم العمل 24 ساعة)", "durée médiane des commandes qui ont quitté cette étape, en temps ouvré (un jour ouvré compte 24 heures)"}
	}
	return S{}
}

// IsRefusal tells whether a figure counts one refusal code.
func IsRefusal(name office.Indicator) bool { return strings.HasPrefix(string(name), "refused.") }

// IsDetail tells whether a figure is a part of another, which may be passed over
// while it is zero.
func IsDetail(name office.Indicator) bool {
	_, _, ok := timed(name)
	return ok || IsRefusal(name)
}

func timed(name office.Indicator) (stage office.Stage, which string, ok bool) {
	parts := strings.Split(string(name), ".")
	if len(parts) != 3 || parts[0] != "time" {
		return "", "", false
	}
	return office.Stage(parts[1]), parts[2], true
}

var indicators = map[office.Indicator]struct{ name, means S }{
	office.FigureReceived: {S{"واردة", "reçues"}, S{"طلبات وردت من المنصة أو قُدمت بالشباك خلال المدة، حسب تاريخ تقديمها", "commandes venues de la plateforme ou du guichet, à la date où elles ont été passées"}},
	office.FigureClaimed:  {S{"متكفل بها", "prises en charge"}, S{"عدد مرات التكفل بطلب خلال المدة", "nombre de prises en charge dans la période"}},
	office.FigurePrepared: {S{"محررة", "établies"}, S{"عدد مرات تحرير وثائق طلب خلال المدة", "nombre de fois que les documents d'une commande ont été établis"}},
	office.FigureProcessed: {S{"معالجة", "traitées"},
		S{"طلبات وُقعت وثائقها خلال المدة ولم يُتراجع عنها، حسب الوقت الفعلي", "commandes dont les documents ont été signés dans la période, à l'heure réelle, sans reprise"}},
	office.FigureRefused:     {S{"مرفوضة", "rejetées"}, S{"حالات الرفض الكلي أو الجزئي خلال المدة", "rejets, en tout ou partie, dans la période"}},
	office.FigureTransferred: {S{"محالة", "transférées"}, S{"طلبات أُحيلت على مكتب آخر", "commandes transférées à un autre bureau"}},
	office.FigureWithdrawn:   {S{"مسحوبة", "annulées"}, S{"طلبات سحبتها المنصة قبل بدء العمل أو بتسوية", "commandes annulées par la plateforme avant tout travail, ou par règlement"}},
	office.FigureWaiting: {S{"ما زالت بالمكتب", "encore au bureau"},
		S{"الطلبات للإنجاز (لسان «للإنجاز» في اللائحة) والطلبات الموقعة التي لم تخرج بعد، عند نهاية المدة", "commandes à faire (onglet « À faire » de la file) et commandes signées qui ne sont pas encore parties, à la fin de la période"}},
	office.FigureWaiting24:    {S{"بالمكتب: أقل من 24 ساعة", "au bureau : moins de 24 h"}, waitingMeans},
	office.FigureWaiting48:    {S{"بالمكتب: 24 إلى 48 ساعة", "au bureau : 24 à 48 h"}, waitingMeans},
	office.FigureWaiting5d:    {S{"بالمكتب: إلى 5 أيام", "au bureau : jusqu'à 5 jours"}, waitingMeans},
	office.FigureWaitingOlder: {S{"بالمكتب: أكثر من 5 أيام", "au bureau : plus de 5 jours"}, waitingMeans},
	office.FigureMedian: {S{"مدة المعالجة: الوسيط", "délai de traitement : médiane"},
		S{"من تقديم الطلب إلى توقيع وثائقه، بأيام العمل (يوم العمل 24 ساعة)، مقابل 48 ساعة", "de la commande à la signature, en temps ouvré (un jour ouvré compte 24 heures), face aux 48 heures"}},
	office.FigureP90: {S{"مدة المعالجة: 9 من 10", "délai de traitement : 9 sur 10"},
		S{"المدة التي لم تتجاوزها 9 من 10 طلبات عولجت خلال المدة", "délai que 9 commandes traitées sur 10 n'ont pas dépassé"}},
	office.FigureBeyond:      {S{"معالجة بعد 48 ساعة", "traitées au-delà de 48 h"}, S{"طلبات عولجت خلال المدة بعد أكثر من 48 ساعة عمل", "commandes traitées dans la période après plus de 48 heures ouvrées"}},
	office.FigureHanded:      {S{"رسائل مودعة", "lettres remises"}, S{"رسائل أُودعت بالبريد خلال المدة", "lettres remises à la Poste dans la période"}},
	office.FigureReturned:    {S{"رسائل مرجعة", "lettres retournées"}, S{"رسائل أرجعها البريد خلال المدة", "lettres rendues par la Poste dans la période"}},
	office.FigureComplaints:  {S{"شكايات واردة", "réclamations reçues"}, S{"شكايات فُتحت خلال المدة", "réclamations ouvertes dans la période"}},
	office.FigureAnswered:    {S{"أجوبة عن الشكايات", "réponses aux réclamations"}, S{"أجوبة المكتب خلال المدة", "réponses du bureau dans la période"}},
	office.FigureClosed:      {S{"شكايات مغلقة", "réclamations closes"}, S{"شكايات أغلقها المفتش خلال المدة", "réclamations closes par l'inspecteur dans la période"}},
	office.FigureOpen:        {S{"شكايات مفتوحة", "réclamations ouvertes"}, S{"شكايات لم تُغلق عند نهاية المدة", "réclamations non closes à la fin de la période"}},
	office.FigureDue:         {S{"مستحق (المنصة)", "dû (en ligne)"}, S{"واجبات طلبات المنصة التي صارت مستحقة للجماعة خلال المدة، بعد التصحيحات", "droits des commandes en ligne devenus dus à la commune, corrections comprises"}},
	office.FigureCollected:   {S{"مستخلص (الشباك)", "encaissé (guichet)"}, S{"واجبات استُخلصت بالشباك خلال المدة، بعد الإلغاءات", "droits encaissés au guichet dans la période, annulations déduites"}},
	office.FigureDeposited:   {S{"مدفوع للمحاسب", "versé au comptable"}, S{"مبالغ دُفعت للمحاسب العمومي خلال المدة", "sommes versées au comptable public dans la période"}},
	office.FigureCredited:    {S{"مقيد من الخزينة", "crédité par la Trésorerie"}, S{"مبالغ قيدتها الخزينة حسب كشوفها خلال المدة", "sommes que la Trésorerie a créditées, selon ses relevés"}},
	office.FigureDifferences: {S{"تباينات مفتوحة خلالها", "divergences apparues"}, S{"تباينات فتحتها المنصة خلال المدة", "divergences que la plateforme a ouvertes dans la période"}},
	office.FigureSettled:     {S{"تباينات مسواة", "divergences réglées"}, S{"تباينات سُويت خلال المدة", "divergences réglées dans la période"}},
	office.FigureUnsettled:   {S{"تباينات معلقة", "divergences en suspens"}, S{"تباينات لم تُسوَّ عند نهاية المدة", "divergences non réglées à la fin de la période"}},
}

var waitingMeans = S{"عند نهاية المدة، حسب ساعات العمل منذ تقديم الطلب (يوم العمل 24 ساعة)", "à la fin de la période, selon le temps ouvré depuis la commande (un jour ouvré compte 24 heures)"}
