package lang

import "watiqa/store/office"

// Till are the sentences of the collector's room.
type Till struct {
	Till, Books, Register, Closings, Deposits, Treasury, Month, Count, Revenues S // titles of screens
	Done, Of                                                                    S

	// The day as it runs.
	Day, ToClose, First, Receipts, FirstLast, Extracts, FullCopies, Voided, Takings, Deposited, HandedIn S
	Online, OnlineOrders, Carry, Expected, Blind, Counted, CountedAt, Stale, Variance, Since             S
	Waits, Differences, ToExplain, Nothing, Book, Next, NoBook, ToDeposit, Pending, Other, NoAct         S

	// Counting and closing.
	Denomination, Pieces, Sum, Total, CountHow, CloseHow, CloseDiffers, CloseExact, ForceHow S
	KeyCount, KeySign, KeyClear, SignHow, Closed, Signer                                     S

	// Lists.
	Number, Amount, State, Reason, Collector, By, At, Leaf, Series, Range, Initialed, Received, Used, Gaps S
	Valid, Void, VoidWaits, Spoiled, Twice, Outside, Late, Stock, InService, Returned, NoReceipts, NoBooks S
	How, Approved, ToApprove, Deposit, Covers, Receipted, NoClosings, NoDeposits, Slip, Difference         S
	Coins, Journal, Recounts, Undecided, Alone, Clash, Skipped                                             S

	// The Treasury and the month.
	Order, Due, Credited, Off, Statement, Outcome, Age, Asked, NoMatches, Aged, Begin, End, Paid, ByCode S
	Counter, Code, Found, Previous, Following, Export, Exported, Months, KeyBooks, KeyStatement          S
	NotAReceipt, IsReceipt                                                                               S
}

// TillWords gives the sentences of the room.
func TillWords() Till { return till }

var till = Till{
	Till: S{"الصندوق", "Caisse"}, Books: S{"دفاتر الوصولات", "Quittanciers"}, Register: S{"سجل الوصولات", "Registre des quittances"},
	Closings: S{"الحصور", "Arrêtés de caisse"}, Deposits: S{"الدفوعات", "Versements"}, Treasury: S{"الخزينة", "Trésorerie"},
	Month: S{"كشف الشهر", "Relevé du mois"}, Count: S{"عدّ الصندوق", "Comptage de la caisse"}, Revenues: S{"مداخيل أخرى", "Autres recettes"},
	Done: S{"{1}: تم", "{1} : fait"}, Of: S{"{1} — {2}", "{1} — {2}"},

	Day: S{"يوم العمل", "journée"}, ToClose: S{"يوم يُحصر", "journée à arrêter"}, First: S{"أولا", "D'abord"}, Receipts: S{"وصولات", "quittances"},
	FirstLast: S{"من … إلى", "de … à"}, Extracts: S{"نسخ موجزة", "extraits"}, FullCopies: S{"نسخ كاملة", "copies intégrales"},
	Voided: S{"وصولات ملغاة", "annulées"}, Takings: S{"مقبوض اليوم", "perçu"}, Deposited: S{"مدفوع للمحاسب", "versé"}, HandedIn: S{"تسليم وتسلُّم", "remises de caisse"},
	Online: S{"عبر المنصة", "en ligne"}, OnlineOrders: S{"{1} طلب، {2}", "commandes : {1} · {2}"}, Carry: S{"مرحَّل", "report"},
	Expected: S{"المنتظر في الصندوق", "attendu en caisse"}, Blind: S{"يظهر بعد العدّ", "après le comptage"},
	Counted: S{"المعدود", "compté"}, CountedAt: S{"عُدّ على الساعة {1}: {2}", "compté à {1} : {2}"}, Stale: S{"تحرك النقد بعده: أعد العدّ", "de l'argent a bougé depuis : recomptez"},
	Variance: S{"الفارق", "écart"}, Since: S{"منه أيام لاحقة", "dont jours suivants"},
	Waits: S{"{1} في انتظار الإرسال", "{1} en attente d'envoi"}, Differences: S{"{1} تباين غير مسوَّى", "{1} divergence(s) à régler"},
	ToExplain: S{"للشرح", "À expliquer"}, Nothing: S{"لا شيء", "rien"}, Book: S{"الدفتر", "quittancier"}, Next: S{"الورقة التالية", "prochaine feuille"},
	NoBook: S{"لا دفتر في الخدمة: b", "aucun en service : b"}, ToDeposit: S{"للدفع", "à verser"}, Pending: S{"صندوق مُسلَّم إليك: {1}", "caisse à reprendre : {1}"},
	Other: S{"شسيع آخر", "autre régisseur"}, NoAct: S{"قرار إحداث الصندوق غير مسجَّل", "l'acte de la régie n'est pas saisi"},

	Denomination: S{"الفئة", "coupure"}, Pieces: S{"العدد", "nombre"}, Sum: S{"المبلغ", "montant"}, Total: S{"المجموع", "total"},
	CountHow:     S{"عُدّ كل ما في الصندوق. لا يظهر المنتظر قبل التوقيع.", "Comptez tout ce qui est dans la caisse. L'attendu ne se montre qu'ensuite."},
	CloseHow:     S{"المنتظر {1}، المعدود {2}", "Attendu {1}, compté {2}"},
	CloseDiffers: S{"الفارق {1}: يبقى بجانبهما، والسبب إلزامي", "Écart {1} : gardé à côté, motif obligatoire"},
	CloseExact:   S{"لا فارق", "Aucun écart"},
	ForceHow:     S{"القطع: الفئة=العدد، مثل 200=3 0,50=4", "Coupures : valeur=nombre, ainsi 200=3 0,50=4"},
	KeyCount:     S{"تسجيل العدّ", "enregistrer le comptage"}, KeySign: S{"توقيع الحصر", "signer l'arrêté"}, KeyClear: S{"محو", "effacer"},
	SignHow: S{"للتوقيع أعد كتابة عبارتك السرية", "Pour signer, retapez votre phrase secrète"}, Closed: S{"حُصر {1} تحت رقم {2}", "{1} arrêté sous le n° {2}"}, Signer: S{"وقَّعه", "signé par"},

	Number: S{"الرقم", "n°"}, Amount: S{"المبلغ", "montant"}, State: S{"الحالة", "état"}, Reason: S{"السبب", "motif"}, Collector: S{"الشسيع", "régisseur"},
	By: S{"من طرف", "par"}, At: S{"الوقت", "heure"}, Leaf: S{"الورقة", "feuille"}, Series: S{"السلسلة", "série"}, Range: S{"من … إلى", "de … à"},
	Initialed: S{"مؤشَّر عليه من", "paraphé par"}, Received: S{"تاريخ التسلم", "reçu le"}, Used: S{"مستعملة", "utilisées"}, Gaps: S{"فراغات", "lacunes"},
	Valid: S{"صالح", "valable"}, Void: S{"ملغى", "annulée"}, VoidWaits: S{"ملغى، ينتظر الموافقة", "annulée, à approuver"}, Spoiled: S{"متلفة", "gâchée"},
	Twice: S{"مكرر", "en double"}, Outside: S{"خارج الدفاتر", "hors quittancier"}, Late: S{"سُجِّل لاحقا", "saisie différée"},
	Stock: S{"في المخزون", "en stock"}, InService: S{"في الخدمة", "en service"}, Returned: S{"مُرجَع", "rendu"},
	NoReceipts: S{"لا وصل في هذا الشهر", "aucune quittance ce mois"}, NoBooks: S{"لا دفتر: n لتسلُّم دفتر", "aucun quittancier : n pour en recevoir un"},
	How: S{"الكيفية", "manière"}, Approved: S{"وافق عليه", "approuvé par"}, ToApprove: S{"ينتظر الموافقة", "à approuver"},
	Deposit: S{"الدفع", "versement"}, Covers: S{"يشمل", "couvre"}, Receipted: S{"وصل المحاسب", "sa quittance"},
	NoClosings: S{"لا حصر بعد", "aucun arrêté encore"}, NoDeposits: S{"لا دفع بعد", "aucun versement encore"}, Slip: S{"ورقة الدفع", "bordereau"}, Difference: S{"الفرق", "différence"},
	Coins: S{"القطع", "coupures"}, Journal: S{"رأس اليومية", "tête du journal"}, Recounts: S{"إعادات العدّ", "recomptages"}, Undecided: S{"تباينات مفتوحة", "divergences ouvertes"},
	Alone: S{"لا أحد غيره للموافقة", "personne d'autre pour approuver"}, Clash: S{"لا يطابق الحركات", "ne concorde plus"}, Skipped: S{"أيام لم تُحصر قبله", "jours jamais arrêtés avant"},

	Order: S{"الطلب", "commande"}, Due: S{"المستحق", "dû"}, Credited: S{"المقيَّد", "crédité"}, Off: S{"الفرق", "différence"}, Statement: S{"الكشف", "relevé"},
	Outcome: S{"النتيجة", "résultat"}, Age: S{"الأيام", "jours"}, Asked: S{"طُلبت التسوية", "régularisation demandée"}, NoMatches: S{"لا شيء", "rien"},
	Aged: S{"مستحق غير مقيَّد حسب الشهر", "Dû non crédité, par mois"}, Begin: S{"في الصناديق أول الشهر", "en caisse au début"}, End: S{"في الصناديق آخره", "en caisse à la fin"},
	Paid: S{"مدفوع للمحاسب", "versé"}, ByCode: S{"حسب رمز الميزانية", "Par code budgétaire"}, Counter: S{"بالشباك", "au guichet"}, Code: S{"الرمز", "code"},
	Found: S{"الخزينة", "Trésorerie"}, Previous: S{"الشهر السابق", "mois précédent"}, Following: S{"الشهر التالي", "mois suivant"},
	Export: S{"ملف CSV", "fichier CSV"}, Exported: S{"كُتب {1}", "{1} écrit"}, Months: S{"شهر", "mois"},
	KeyBooks: S{"الدفاتر", "quittanciers"}, KeyStatement: S{"كشف", "relevé"},
	NotAReceipt: S{"هذه ليست وصلا: الوصل هو ورقة الدفتر", "Ceci n'est pas une quittance : c'est la feuille du quittancier"},
	IsReceipt:   S{"وصل", "Quittance"},
}

// CreditOutcome names what matching made of an order or a credit.
func CreditOutcome(o office.CreditOutcome) S { return creditOutcomes[o] }

var creditOutcomes = map[office.CreditOutcome]S{
	office.Matched: {"مطابق", "concordant"}, office.Differs: {"مبلغ مختلف", "montant différent"}, office.Twice: {"مقيَّد مرتين", "crédité deux fois"},
	office.NotOurs: {"ليس لنا", "pas à nous"}, office.NotDue: {"غير مستحق", "non dû"}, office.Missing: {"ناقص", "manquant"},
	office.CreditWaits: {"في الانتظار", "en attente"}, office.NotMatched: {"مجموع لا يطابق", "total non concordant"}, office.RefusedPaid: {"مؤدى ومرفوض", "payé puis rejeté"},
}

// ClosingHow names the way in which a closing came about.
func ClosingHow(h office.ClosingHow) S { return hows[h] }

var hows = map[office.ClosingHow]S{
	office.ClosedUsual: {"في يومه", "le jour même"}, office.ClosedLate: {"متأخر", "tardif"},
	office.ClosedForgotten: {"منسي", "oublié"}, office.ClosedForced: {"من غير الشسيع", "forcé"},
}
