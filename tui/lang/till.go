package lang

import "watiqa/store/office"

// Till are the sentences of the collector's room.
type Till struct {
	KeyRegister, KeyClosings, KeyDeposits, KeyTreasury, KeyMonth                S // keys that lead to them
	Till, Books, Register, Closings, Deposits, Treasury, Month, Count, Revenues S // titles of screens
	Done, Of                                                                    S

	// The day as it runs.
	Day, ToClose, First, Receipts, FirstLast, Extracts, FullCopies, Voided, Takings, Deposited, HandedIn S
	Online, Carry, Expected, Blind, Counted, CountedAt, Stale, Variance, Since                           S
	Nothing, Book, Next, NoBook, ToDeposit, Pending, Other, NoAct                                        S

	// Counting and closing.
	Denomination, Pieces, Sum, Total, CountHow, CloseHow, CloseDiffers, CloseExact S
	KeyCount, KeySign, KeyClear, SignHow, Closed, Signer                           S

	// Lists.
	Number, Amount, State, Reason, Collector, By, At, Leaf, Series, Range, Initialed, Received, Used, Gaps S
	Valid, Void, VoidWaits, Spoiled, Twice, Outside, Late, Stock, InService, Returned, NoReceipts, NoBooks S
	How, Approved, ToApprove, Deposit, Covers, Receipted, NoClosings, NoDeposits, Slip, Difference         S
	Coins, Journal, Recounts, Undecided, Alone, Clash, Skipped                                             S

	// The Treasury and the month.
	Order, Due, Credited, Off, Statement, Outcome, Age, Asked, NoMatches, Aged, Begin, End, Paid, ByCode S
	Counter, Code, Previous, Following, Export, Exported, Months, KeyBooks                               S
	NotAReceipt, IsReceipt                                                                               S

	// One counterfoil, stamps, the float, annexes, checks.
	Counterfoil, OutOf, Remark, Answered, NotAnswered, Float, FloatHow, FoundOff                                                       S
	Stamp, Stamps, NoStamps, StampsLeft, StampsCounted, StampsOff, StampsDiffer, StampsBegin, StampsEnd                                S
	Annexes, NoAnnexes, Annexe, AnnexeSlip, AnnexeWaits, BringHow, BringBoth, SignedByBoth, SentBack, ToReceive                        S
	Whole, DayClosed, KeyStamps, KeyAnnexes, Unpaid, NoUnpaid, Papers, Holder, Collect, CollectLate, CollectAsk, CollectHow, KeyUnpaid S
	Payer, BroughtBy, ReceivedBy, Duties                                                                                               S
	Waits, Differences, OnlineOrders                                                                                                   N
}

// TillWords gives the sentences of the room.
func TillWords() Till { return till }

var till = Till{
	Whole: S{"عرض الكل", "tout voir"}, DayClosed: S{"يوم محصور", "journée arrêtée"}, KeyRegister: S{"السجل", "registre"}, KeyClosings: S{"الحصور", "arrêtés"}, KeyDeposits: S{"الدفوعات", "versements"}, KeyTreasury: S{"الخزينة", "Trésorerie"},
	KeyMonth: S{"الشهر", "mois"},
	Till:     S{"الصندوق", "Caisse"}, Books: S{"دفاتر الوصولات", "Quittanciers"}, Register: S{"سجل الوصولات", "Registre des quittances"},
	Closings: S{"الحصور", "Arrêtés de caisse"}, Deposits: S{"الدفوعات", "Versements"}, Treasury: S{"الخزينة", "Trésorerie"},
	Month: S{"كشف الشهر", "Relevé du mois"}, Count: S{"عدّ الصندوق", "Comptage de la caisse"}, Revenues: S{"مداخيل أخرى", "Autres recettes"},
	Done: S{"{1}: تم", "{1} : fait"}, Of: S{"{1} — {2}", "{1} — {2}"},

	Day: S{"يوم العمل", "journée"}, ToClose: S{"يوم يُحصر", "journée à arrêter"}, First: S{"أولا", "D'abord"}, Receipts: S{"وصولات", "quittances"},
	FirstLast: S{"من … إلى", "de … à"}, Extracts: S{"نسخ موجزة", "extraits"}, FullCopies: S{"نسخ كاملة", "copies intégrales"},
	Voided: S{"وصولات ملغاة", "annulées"}, Takings: S{"مقبوض اليوم", "perçu"}, Deposited: S{"مدفوع للمحاسب", "versé"}, HandedIn: S{"تسليم وتسلُّم", "remises de caisse"},
	Online: S{"عبر المنصة", "en ligne"}, Carry: S{"مرحَّل", "report"},
	Expected: S{"المنتظر في الصندوق", "attendu en caisse"}, Blind: S{"يظهر بعد العدّ", "après le comptage"},
	Counted: S{"المعدود", "compté"}, CountedAt: S{"على الساعة {1}: {2}", "à {1} : {2}"}, Stale: S{"تحرك النقد بعده: أعد العدّ", "de l'argent a bougé depuis : recomptez"},
	Variance: S{"الفارق", "écart"}, Since: S{"منه أيام لاحقة", "dont jours suivants"},
	Nothing: S{"لا شيء", "rien"}, Book: S{"الدفتر", "quittancier"}, Next: S{"الورقة التالية", "prochaine feuille"},
	NoBook: S{"لا دفتر في الخدمة: b", "aucun en service : b"}, ToDeposit: S{"للدفع", "à verser"}, Pending: S{"صندوق مُسلَّم إليك: {1}", "caisse à reprendre : {1}"},
	Other: S{"شسيع آخر", "autre régisseur"}, NoAct: S{"قرار إحداث الصندوق غير مسجَّل", "l'acte de la régie n'est pas saisi"},

	Denomination: S{"الفئة", "coupure"}, Pieces: S{"العدد", "nombre"}, Sum: S{"المبلغ", "montant"}, Total: S{"المجموع", "total"},
	CountHow:     S{"عُدّ كل ما في الصندوق. لا يظهر المنتظر قبل التوقيع.", "Comptez tout ce qui est dans la caisse. L'attendu ne se montre qu'ensuite."},
	CloseHow:     S{"المنتظر {1}، المعدود {2}", "Attendu {1}, compté {2}"},
	CloseDiffers: S{"الفارق {1}: يبقى بجانبهما، والسبب إلزامي", "Écart {1} : gardé à côté, motif obligatoire"},
	CloseExact:   S{"لا فارق", "Aucun écart"},
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
	Outcome: S{"النتيجة", "résultat"}, Age: S{"الأيام", "jours"}, Asked: S{"طلب التسوية", "régularisation"}, NoMatches: S{"لا شيء", "rien"},
	Aged: S{"مستحق غير مقيَّد حسب الشهر", "Dû non crédité, par mois"}, Begin: S{"في الصناديق أول الشهر", "en caisse au début"}, End: S{"في الصناديق آخره", "en caisse à la fin"},
	Paid: S{"مدفوع للمحاسب", "versé"}, ByCode: S{"حسب رمز الميزانية", "Par code budgétaire"}, Counter: S{"بالشباك", "au guichet"}, Code: S{"الرمز", "code"},
	Previous: S{"الشهر السابق", "mois précédent"}, Following: S{"الشهر التالي", "mois suivant"},
	Export: S{"ملف CSV", "fichier CSV"}, Exported: S{"كُتب {1}", "{1} écrit"}, Months: S{"شهر", "mois"},
	KeyBooks:    S{"الدفاتر", "quittanciers"},
	NotAReceipt: S{"هذه ليست وصلا: الوصل هو ورقة الدفتر", "Ceci n'est pas une quittance : c'est la feuille du quittancier"},
	IsReceipt:   S{"وصل", "Quittance"},

	Counterfoil: S{"الأرومة", "souche"}, OutOf: S{"خرج نقده من يوم", "sorti de la caisse du"}, Remark: S{"ملاحظة", "remarque"},
	Answered: S{"مآل الطلب", "suite donnée"}, NotAnswered: S{"لم تجب المنصة بعد", "pas encore de réponse"},
	Float: S{"تسبيق للصرف", "fonds de caisse"}, FoundOff: S{"فارق عند التسليم الجبري", "écart à la remise forcée"},
	FloatHow: S{"ما سبَّقه المحاسب للصرف. مبلغ سلبي: أُرجع إليه", "Ce que le comptable avance pour rendre la monnaie. Montant négatif : rendu"},
	Stamp:    S{"طابع {1}", "timbre {1}"}, KeyStamps: S{"الطوابع", "timbres"}, KeyAnnexes: S{"المكاتب الفرعية", "annexes"}, Stamps: S{"الطوابع", "Timbres"}, NoStamps: S{"لا حركة اليوم: n", "aucun mouvement ce jour : n"}, StampsLeft: S{"الطوابع المنتظرة", "timbres attendus"},
	StampsBegin: S{"طوابع أول الشهر", "timbres au début"}, StampsEnd: S{"طوابع آخره", "timbres à la fin"},
	StampsCounted: S{"الطوابع المعدودة", "timbres comptés"}, StampsOff: S{"فارق الطوابع", "écart de timbres"},
	StampsDiffer: S{"فارق الطوابع {1} ({2}): يبقى ظاهرا، والسبب إلزامي", "Écart de timbres {1} ({2}) : gardé à côté, motif obligatoire"},
	Annexes:      S{"مداخيل المكاتب الفرعية", "Recettes d'annexes"}, NoAnnexes: S{"لا شيء: n لتسلُّم مداخيل", "rien encore : n pour en recevoir"},
	Annexe: S{"المكتب الفرعي", "annexe"}, AnnexeSlip: S{"ورقته", "bordereau"}, AnnexeWaits: S{"مداخيل مكتب فرعي تنتظر توقيعك: {1}، الورقة {2}، {3}", "recette d'annexe à recevoir : {1}, bordereau {2}, {3}"},
	BringHow:     S{"عُدّ ما جلبته ووقِّع. يوقع الشسيع عند التسلُّم.", "Comptez ce que vous apportez et signez. Le régisseur signe en recevant."},
	BringBoth:    S{"عُدّا النقد معا: يوقع الحامل ثم توقع أنت.", "Comptez ensemble : le porteur signe, puis vous."},
	SignedByBoth: S{"توقيعان", "deux signatures"}, SentBack: S{"مردود", "renvoyé"}, ToReceive: S{"ينتظر الشسيع", "à recevoir"},
	Unpaid: S{"وثائق تنتظر الأداء", "Documents à encaisser"}, NoUnpaid: S{"لا وثائق موقَّعة تنتظر بالشباك", "aucun document signé n'attend au guichet"}, Papers: S{"الوثائق", "docs"}, Holder: S{"صاحب الرسم", "titulaire"},
	Collect: S{"قبض وتسليم", "encaisser"}, CollectLate: S{"وصل كُتب باليد", "quittance écrite à la main"}, KeyUnpaid: S{"قبض", "encaisser"},
	CollectAsk: S{"اقبض {1}، واكتب الوصل على الورقة {2}، ثم سلِّم الوثائق. ⏎ للتأكيد", "Encaissez {1}, écrivez la quittance sur la feuille {2}, puis remettez les documents. ⏎ confirme"},
	CollectHow: S{"وصل كُتب أثناء انقطاع: رقم ورقته المطبوع، ووقته، وسببه", "Quittance écrite pendant une coupure : n° imprimé de la feuille, heure, motif"},
	Payer:      S{"المؤدي", "payé par"}, BroughtBy: S{"جلبه", "apporté par"}, ReceivedBy: S{"تسلَّمه", "reçu par"}, Duties: S{"واجبات الحالة المدنية", "Droits d'état civil"},
	Waits: N{[6]string{"لا شيء في انتظار الإرسال", "عملية في انتظار الإرسال", "عمليتان في انتظار الإرسال", "{n} عمليات في انتظار الإرسال", "{n} عملية في انتظار الإرسال", "{n} عملية في انتظار الإرسال"},
		[2]string{"{n} opération en attente d'envoi", "{n} opérations en attente d'envoi"}},
	Differences: N{[6]string{"لا تباين", "تباين غير مسوَّى", "تباينان غير مسوَّيين", "{n} تباينات غير مسوَّاة", "{n} تباينا غير مسوَّى", "{n} تباين غير مسوَّى"},
		[2]string{"{n} divergence à régler", "{n} divergences à régler"}},
	OnlineOrders: N{[6]string{"لا طلب", "طلب واحد، {1}", "طلبان، {1}", "{n} طلبات، {1}", "{n} طلبا، {1}", "{n} طلب، {1}"}, [2]string{"{n} commande · {1}", "{n} commandes · {1}"}},
}

// CreditOutcome names what matching made of an order or a credit.
func CreditOutcome(o office.CreditOutcome) S { return creditOutcomes[o] }

var creditOutcomes = map[office.CreditOutcome]S{
	office.Matched: {"مطابق", "concordant"}, office.Differs: {"مبلغ مختلف", "montant différent"}, office.Twice: {"مقيَّد مرتين", "crédité deux fois"},
	office.NotOurs: {"ليس لنا", "pas à nous"}, office.NotDue: {"غير مستحق", "non dû"}, office.Missing: {"ناقص", "manquant"},
	office.CreditWaits: {"في الانتظار", "en attente"}, office.NotMatched: {"مجموع لا يطابق", "total non concordant"}, office.RefusedPaid: {"مؤدى ومرفوض", "payé puis rejeté"},
}

// StampWay names a way in which stamps come or go.
func StampWay(w office.StampWay) S { return stampWays[w] }

var stampWays = map[office.StampWay]S{
	office.StampsReceived: {"واردة من المحاسب", "reçus du comptable"}, office.StampsReturned: {"مُرجَعة إلى المحاسب", "rendus au comptable"},
	office.StampsSold: {"مبيعة نقدا", "vendus au comptant"}, office.StampsUsed: {"ملصقة على وثائق", "apposés sur des documents"},
	office.StampsLost: {"ضائعة أو متلفة", "perdus ou gâchés"},
}

// RegularisationState names what has become of a regularisation that was asked for.
func RegularisationState(s office.RegularisationState) S { return regularisations[s] }

var regularisations = map[office.RegularisationState]S{
	office.RegularisationKept: {"لدى المنصة", "reçue par la plateforme"}, office.RegularisationPassed: {"أُحيلت على الخزينة", "transmise à la Trésorerie"},
	office.RegularisationGranted: {"قُبلت: كشف سيتبع", "accordée : un relevé suivra"}, office.RegularisationRefused: {"رُفضت", "refusée"},
}

// ClosingHow names the way in which a closing came about.
func ClosingHow(h office.ClosingHow) S { return hows[h] }

var hows = map[office.ClosingHow]S{
	office.ClosedUsual: {"في يومه", "le jour même"}, office.ClosedLate: {"متأخر", "tardif"},
	office.ClosedForgotten: {"منسي", "oublié"}, office.ClosedForced: {"من غير الشسيع", "forcé"},
}
