package lang

import (
	"strings"

	"watiqa/store/office"
)

// Inspect are the sentences of the room of audits.
type Inspect struct {
	Inspection, KeyColumn, Screen, Shows, Open, NothingWaits S // the menu
	Recorded, TheOffice                                      S

	Trail, TrailHow, At, What, About, Who, Marks, Place, Filter, FilterHow, All, NothingHappened S
	OpenEvent, AsThen, OrderThen, OrderNow, OnlyThis, OnlyThem, Events                           S
	WholeJournal, FromTo, SinceDay, UntilDay                                                     S
	EventNo, Day, Role, Contents, Others, Evidence, Identity, Digest, Carried, CarriedHow        S

	Past, PastHow, SinceThen, Birth, Duty, AsOf, BeforeBooks, AfterEvents, Replaying, OtherDay S

	Complaints, ComplaintsHow, NoComplaint, Standing, Age, Complaint, OpenedAt, DueBy, SaidSince S
	ComplaintClosed, Unanswered, Answered                                                        S

	Notes, NotesHow, NoNote, Note, From, To, Read, NotYet, Guide, Nobody, Visits, VisitsHow, NoVisit S

	Report, ReportHow, Indicator, Whole, Trend, Meaning, ByDay, ByWeek, ByMonth, Dates, ByPerson, WholeOffice S
	PeriodBefore, PeriodAfter, NewestOf, Worktime                                                             S // what a figure is made of

	Proof, ProofHow, AskHead, HeadHow, Today, Printed, EventsHeld, Root, AnswerIs, Found, LastThen, Later                   S
	EpochAt, EpochBy, EpochWhy, EpochShared, Extract, ExtractHow, ExtractDone, File, FileDigest, ExtractHere, ExtractRemote S

	Checks, ChecksList, NoCheck, Checked, CheckedBy, CheckRecord, CheckOf, WhomToCheck, CheckNoted        S // surprise checks
	Agrees, Differs, Signatures, NotSigned, WaitsFor, SignedByBoth, OtherSigns, SignsPassphrase, SignsKey S
	SignedAt, RefusedAt, WithKey, NextPart, NoteCheck, CashPart, CashHow, LeavesPart, LeavesHow           S
	LabelsPart, LabelsHow, OnPaper, Counted, NotPresented, FoundAndBooks, NothingTyped                    S

	Accesses, AccessesHow, WithBodies, DifferencesHow, SessionsHow, ChecksHow            S
	Closings, ClosingsHow, Receipts, ReceiptsHow, Stock, StockHow, Deposits, DepositsHow S
}

// InspectWords gives the sentences of the room.
func InspectWords() Inspect { return inspect }

var inspect = Inspect{
	Inspection: S{"المراقبة", "Contrôle"}, KeyColumn: S{"مفتاح", "touche"}, Screen: S{"الشاشة", "écran"}, Shows: S{"ما تعرضه", "ce qu'on y voit"},
	Open: S{"فتح", "ouvrir"}, NothingWaits: S{"لا شيء ينتظر جوابا.", "Rien n'attend de réponse."},
	Recorded: S{"سُجل: {1}", "Consigné : {1}"}, TheOffice: S{"المكتب", "le bureau"},

	Trail: S{"يومية العمليات", "Journal des opérations"}, TrailHow: S{"كل ما جرى، مع مصفاة", "tout ce qui s'est passé, avec filtre"},
	At: S{"الوقت", "heure"}, What: S{"العملية", "opération"}, About: S{"المعني", "sujet"}, Who: S{"من", "qui"}, Marks: S{"علامات", "signes"}, Place: S{"الترتيب", "place"},
	Filter:    S{"مصفاة", "filtrer"},
	FilterHow: S{"اترك الخانة فارغة لعرض الكل. المعني: رقم الطلب أو رمز.", "Laissez vide ce qui ne compte pas. Sujet : n° de commande, ou code."},
	All:       S{"عرض الكل", "tout montrer"}, NothingHappened: S{"لا شيء يطابق.", "Rien de tel."},
	OpenEvent: S{"فتح العملية", "ouvrir l'opération"}, AsThen: S{"الطلبات حينها", "la file d'alors"}, OrderThen: S{"الطلب حينها", "la commande d'alors"},
	OrderNow: S{"الطلب الآن", "la commande aujourd'hui"}, OnlyThis: S{"كل ما جرى له", "tout sur ce sujet"}, OnlyThem: S{"كل ما قام به", "tout de cette personne"},
	Events:       S{"العمليات المعنية", "les opérations"},
	WholeJournal: S{"اليومية كاملة", "tout le journal"}, FromTo: S{"من {1} إلى {2}", "du {1} au {2}"}, SinceDay: S{"منذ {1}", "depuis le {1}"}, UntilDay: S{"إلى غاية {1}", "jusqu'au {1}"},
	EventNo: S{"العملية {1}", "Opération {1}"}, Day: S{"يوم العمل", "journée"}, Role: S{"بصفته", "en qualité de"},
	Contents: S{"المضمون", "Contenu"}, Others: S{"قيم أخرى", "autres valeurs"}, Evidence: S{"الإثبات", "Preuve"},
	Identity: S{"هويتها", "identité"}, Digest: S{"بصمتها", "empreinte"}, Carried: S{"مستعادة", "reportée"},
	CarriedHow: S{"من سجل تُرك بعد استرجاع نسخة قديمة", "d'un journal abandonné après une restauration"},

	Past: S{"الطلبات كما كانت", "La file d'alors"}, PastHow: S{"كما كانت في آخر يوم تختاره", "telle qu'elle était à la fin d'un jour"},
	SinceThen: S{"منذ", "depuis"}, Birth: S{"الازدياد", "naissance"}, Duty: S{"الواجب", "droit"}, AsOf: S{"بعد {1} عملية · {2} · {3}", "après {1} opérations · {2} · {3}"}, BeforeBooks: S{"لم تكن الدفاتر قد فُتحت بعد", "les livres n'étaient pas encore ouverts"}, AfterEvents: S{"بعد {1} عملية", "après {1} opérations"},
	Replaying: S{"إعادة تشغيل اليومية… {1} ٪ (Esc للإلغاء)", "Relecture du journal… {1} % (Esc pour renoncer)"}, OtherDay: S{"يوم آخر", "autre jour"},

	Complaints: S{"الشكايات", "Réclamations"}, ComplaintsHow: S{"عمرها من 60 يوما، والجواب والإغلاق", "leur âge sur 60 jours, réponses, clôtures"},
	NoComplaint: S{"لا توجد شكايات.", "Aucune réclamation."}, Standing: S{"الوضعية", "état"}, Age: S{"أيام", "jours"}, Complaint: S{"الشكاية", "réclamation"},
	OpenedAt: S{"فُتحت في", "ouverte le"}, DueBy: S{"أجلها", "échéance"}, SaidSince: S{"ما قيل بعدها", "Ce qui s'est dit depuis"},
	ComplaintClosed: S{"مغلقة", "close"}, Unanswered: S{"دون جواب", "sans réponse"}, Answered: S{"أُجيب عنها", "répondue"},

	Notes: S{"ملاحظات توجيهية", "Notes d'accompagnement"}, NotesHow: S{"إلى الأعوان والشسيع، واطلاعهم عليها", "aux agents et au régisseur, et leur lecture"},
	NoNote: S{"لا توجد ملاحظات.", "Aucune note."}, Note: S{"الملاحظة", "note"}, From: S{"من", "de"}, To: S{"إلى", "à"}, Read: S{"اطلع عليها", "lue"}, NotYet: S{"ليس بعد", "pas encore"},
	Guide: S{"ملاحظة إلى…", "Une note à…"}, Nobody: S{"لا أحد.", "Personne."},
	Visits: S{"الزيارات", "Visites"}, VisitsHow: S{"محاضرها وتوصياتها", "leurs constats et recommandations"}, NoVisit: S{"لم تُسجل أي زيارة.", "Aucune visite consignée."},

	Report: S{"المؤشرات", "Tableau de bord"}, ReportHow: S{"باليوم والأسبوع والشهر، وبالشخص", "par jour, semaine, mois, et par personne"},
	Indicator: S{"المؤشر", "indicateur"}, Whole: S{"المجموع", "ensemble"}, Trend: S{"المنحى", "évolution"}, Meaning: S{"التعريف", "définition"},
	ByDay: S{"بالأيام", "par jour"}, ByWeek: S{"بالأسابيع", "par semaine"}, ByMonth: S{"بالأشهر", "par mois"}, Dates: S{"المدة", "dates"}, ByPerson: S{"شخص آخر", "autre personne"},
	WholeOffice: S{"المكتب كله", "tout le bureau"}, PeriodBefore: S{"الفترة السابقة", "période d'avant"}, PeriodAfter: S{"الفترة الموالية", "période d'après"},
	NewestOf: S{"أحدث {1}", "les {1} plus récentes"}, Worktime: S{"وقت العمل", "temps ouvré"},

	Proof: S{"إثبات السلامة", "Preuve d'intégrité"}, ProofHow: S{"بصمة مطبوعة، ومستخرج موقع", "empreinte imprimée, extrait signé"},
	AskHead: S{"مراجعة بصمة مطبوعة", "vérifier une empreinte imprimée"},
	HeadHow: S{"العدد ثم نقطتان ثم البصمة كما طُبعت (16 رقما على الأقل)", "le nombre, deux-points, l'empreinte telle qu'imprimée (16 chiffres au moins)"},
	Today:   S{"يومية اليوم", "Le journal aujourd'hui"}, Printed: S{"البصمة المطبوعة", "L'empreinte imprimée"}, EventsHeld: S{"عدد العمليات", "opérations"}, Root: S{"البصمة", "empreinte"},
	AnswerIs: S{"الجواب", "Réponse"}, Found: S{"النتيجة", "résultat"}, LastThen: S{"آخر عملية حينها", "dernière opération d'alors"}, Later: S{"عمليات بعدها", "opérations depuis"},
	EpochAt: S{"تُرك السجل في", "journal abandonné le"}, EpochBy: S{"بقرار من", "par décision de"}, EpochWhy: S{"السبب", "motif"}, EpochShared: S{"العمليات المشتركة من مجموعه", "opérations communes sur l'ensemble"},
	Extract:     S{"مستخرج موقع", "extrait signé"},
	ExtractHow:  S{"يُكتب في ملف يمكن لأي كان مراجعته: {1}. المضامين محجوبة إلا إذا طُلبت، ويُسجل ذلك.", "Un fichier que chacun peut vérifier : {1}. Les contenus sont retenus, sauf demande, qui est consignée."},
	ExtractDone: S{"المستخرج مكتوب", "Extrait écrit"}, File: S{"الملف", "fichier"}, FileDigest: S{"بصمة الملف SHA-256", "SHA-256 du fichier"},
	ExtractHere:   S{"يراجعه أي كان بالأمر watiqa verify --extract، دون الدفاتر. الاطلاع مسجل.", "Chacun le vérifie par watiqa verify --extract, sans les livres. La consultation est consignée."},
	ExtractRemote: S{"الملف في حاسوب المكتب: لا يُنقل شيء عبر هذا الخط. اطلب من المكتب أن يسلمه، ثم قارن بصمته بهذه: أي ملف آخر لن تكون له.", "Le fichier est sur le poste du bureau : rien ne se copie par cette ligne. Demandez-le au bureau et comparez son SHA-256 avec celui-ci : aucun autre fichier ne l'a."},

	Checks: S{"محاضر المراقبة المفاجئة", "Contrôles inopinés"}, ChecksList: S{"الصندوق والدفاتر والملصقات، والتوقيعان", "caisse, quittanciers, étiquettes, signatures"},
	NoCheck: S{"لم تُسجل أي مراقبة مفاجئة.", "Aucun contrôle consigné."}, Checked: S{"روقب", "contrôlé"}, CheckedBy: S{"المراقِب", "contrôlé par"},
	CheckRecord: S{"محضر مراقبة مفاجئة", "Procès-verbal de contrôle"}, CheckOf: S{"مراقبة مفاجئة — {1}", "Contrôle inopiné — {1}"}, WhomToCheck: S{"من يراقَب؟", "Qui est contrôlé ?"},
	CheckNoted: S{"سُجل ما عوين. وقّع الآن، ثم من روقب.", "Constats consignés. Signez, puis la personne contrôlée."},
	Agrees:     S{"مطابق", "concorde"}, Differs: S{"غير مطابق", "écarts"}, Signatures: S{"التوقيعات", "signatures"}, NotSigned: S{"رُفض التوقيع", "refus de signer"},
	WaitsFor: S{"ينتظر {1}", "attend {1}"}, SignedByBoth: S{"وقّعه الطرفان", "signé des deux"}, OtherSigns: S{"توقيع {1} هنا", "{1} signe ici"},
	SignsPassphrase: S{"يوقع {1} بإعادة إدخال العبارة السرية.", "{1} signe en entrant de nouveau sa phrase secrète."},
	SignsKey:        S{"توقع بالمفتاح الذي أثبتّه في هذا الاتصال، ويُذكر في المحضر: {1}", "Vous signez avec la clé prouvée dans cette session ; le procès-verbal la nomme : {1}"},
	SignedAt:        S{"وُقّع في", "signé le"}, RefusedAt: S{"رُفض في", "refusé le"}, WithKey: S{"بالمفتاح", "avec la clé"},
	NextPart: S{"الجزء الموالي", "partie suivante"}, NoteCheck: S{"تسجيل ما عوين", "consigner les constats"},
	CashPart: S{"الصندوق", "La caisse"}, CashHow: S{"عُدّ القطع فئة فئة. لا يُعرض المنتظر قبل تسجيل الكل.", "Comptez coupure par coupure. L'attendu ne se montre qu'une fois tout consigné."},
	LeavesPart: S{"دفاتر الوصولات", "Les quittanciers"},
	LeavesHow:  S{"رقم أول ورقة بيضاء في كل دفتر؛ بعد الأخيرة: الرقم الذي يليها. اترك الخانة فارغة إن لم يُقدم الدفتر.", "Le numéro de la première feuille vierge de chacun ; après la dernière, celui qui suivrait. Rien si le quittancier n'est pas présenté."},
	LabelsPart: S{"الملصقات", "Les étiquettes"}, LabelsHow: S{"عدد الملصقات غير المستعملة من كل دفعة.", "Le nombre d'étiquettes inutilisées de chaque lot."},
	NothingTyped: S{"لم يُكتب شيء في: {1}. سيُسجل صفرا أو غير مقدَّم. تسجيل؟", "Rien n'est saisi pour : {1}. Ce sera consigné comme zéro ou non présenté. Consigner ?"},
	OnPaper:      S{"على الورق", "sur papier"}, Counted: S{"المعدود", "comptées"}, NotPresented: S{"لم يُقدم", "non présenté"},
	FoundAndBooks: S{"عوين {1} · في الدفاتر {2}", "trouvé {1} · livres {2}"},

	ChecksHow: S{"ما في الصناديق", "ce que tiennent les caisses"},
	Closings:  S{"حصر الصندوق", "Arrêtés de caisse"}, ClosingsHow: S{"المعدود والمنتظر والفارق", "compté, attendu, écart"},
	Receipts: S{"الوصولات", "Quittances"}, ReceiptsHow: S{"ورقة ورقة، مع الإلغاءات", "feuillet par feuillet, annulations comprises"},
	Stock: S{"دفاتر الوصولات", "Quittanciers"}, StockHow: S{"المخزون والثغرات", "le stock et ses lacunes"},
	Deposits: S{"المدفوعات للمحاسب", "Versements"}, DepositsHow: S{"وما تغطيه من حصر", "et les arrêtés qu'ils couvrent"},
	SessionsHow:    S{"من يشتغل عن بعد الآن", "qui travaille à distance en ce moment"},
	DifferencesHow: S{"مع المنصة، وكيف سُويت", "avec la plateforme, et leur règlement"},
	Accesses:       S{"سجل الاطلاع", "Journal des consultations"}, AccessesHow: S{"من اطلع على ماذا", "qui a consulté quoi"}, WithBodies: S{"مع المضامين", "avec les contenus"},
}

// Waits says what waits for somebody, and by which keys one gets there; "" when
// nothing does.
func (w Inspect) Waits(complaints, notes, checks int, l office.Lang) string {
	var parts []string
	if complaints > 0 {
		parts = append(parts, waitingComplaints.In(l, complaints)+" (Alt-P)")
	}
	if notes > 0 {
		parts = append(parts, waitingNotes.In(l, notes)+" (Alt-N)")
	}
	if checks > 0 {
		parts = append(parts, waitingChecks.In(l, checks)+" (Alt-O)")
	}
	return strings.Join(parts, " · ")
}

var (
	waitingChecks = N{[6]string{"لا محضر", "محضر واحد ينتظر توقيعك", "محضران ينتظران توقيعك", "{n} محاضر تنتظر توقيعك", "{n} محضرا ينتظر توقيعك", "{n} محضر ينتظر توقيعك"},
		[2]string{"{n} procès-verbal à signer", "{n} procès-verbaux à signer"}}
	waitingComplaints = N{[6]string{"لا شكاية", "شكاية واحدة دون جواب", "شكايتان دون جواب", "{n} شكايات دون جواب", "{n} شكاية دون جواب", "{n} شكاية دون جواب"},
		[2]string{"{n} réclamation sans réponse", "{n} réclamations sans réponse"}}
	waitingNotes = N{[6]string{"لا ملاحظة", "ملاحظة واحدة لك", "ملاحظتان لك", "{n} ملاحظات لك", "{n} ملاحظة لك", "{n} ملاحظة لك"},
		[2]string{"{n} note pour vous", "{n} notes pour vous"}}
)

// Fields names a value that is written in an event; the zero S where it has no
// name on screens.
func (w Inspect) Fields(name string) S { return fields[name] }

var fields = map[string]S{
	"late": {"الوقت الفعلي", "heure réelle"}, "note": {"ملاحظة", "remarque"}, "person": {"الشخص", "personne"}, "bureau": {"المكتب", "bureau"},
	"mentions": {"البيانات الهامشية", "mentions vérifiées"}, "marriage": {"من أجل الزواج", "pour un mariage"}, "folder": {"ملف التوقيع", "parapheur"},
	"signature": {"التوقيع", "signature"}, "due": {"الواجب", "droit"}, "hold": {"التعليق", "suspens"}, "refusal": {"الرفض", "rejet"},
	"choice": {"القرار", "décision"}, "text": {"النص", "texte"}, "outcome": {"النتيجة", "issue"}, "to": {"إلى", "à"}, "day": {"اليوم", "jour"},
	"seen": {"ما عوين", "constats"}, "advice": {"التوصيات", "recommandations"}, "login": {"اسم المستخدم", "identifiant"}, "reason": {"السبب", "motif"},
	"kept": {"عمليات محتفظ بها", "opérations gardées"}, "lost": {"عمليات السجل المتروك", "opérations du journal abandonné"}, "fork": {"عمليات مشتركة", "opérations communes"},
	"number": {"الرقم", "numéro"}, "act": {"النص", "texte de référence"},
}

// Look names an entry of the access log.
func (w Inspect) Look(what string, l office.Lang) string { return orCode(looks[what], what, l) }

var looks = map[string]S{
	"request": {"فتح طلب", "commande ouverte"}, "list": {"قائمة الطلبات", "liste de commandes"}, "print": {"طباعة", "impression"}, "export": {"تصدير", "export"},
	"proof": {"وثيقة مثبتة", "justificatif"}, "sign_in": {"دخول", "connexion"},
	office.LookTrail: {"اليومية", "journal"}, office.LookEvent: {"فتح عملية", "opération ouverte"}, office.LookPast: {"الطلبات كما كانت", "file d'alors"},
	office.LookAccesses: {"سجل الاطلاع", "consultations"}, office.LookComplaints: {"الشكايات", "réclamations"}, office.LookReport: {"المؤشرات", "tableau de bord"},
	office.LookExtract: {"مستخرج", "extrait"},
}

// HeadAnswer says how today's journal stands to a printed head.
func HeadAnswer(a office.HeadAnswer) S { return headAnswers[a] }

var headAnswers = map[office.HeadAnswer]S{
	office.HeadExtended:  {"يومية اليوم تبدأ بهذه العمليات نفسها: لم يتغير منها شيء", "le journal d'aujourd'hui commence par ces mêmes opérations : rien n'en a changé"},
	office.HeadAbandoned: {"في سجل تُرك بعد استرجاع نسخة قديمة، وأعيد ما فيه إلى اليومية", "sur un journal abandonné après une restauration, et reporté dans celui-ci"},
	office.HeadUnknown:   {"هذه اليومية لم تكن لها قط هذه البصمة", "ce journal n'a jamais eu cette empreinte"},
}
