package lang

// Command is what the command line says.
type Command struct {
	Root, Unlock, Seal, Recover, Demo, Init, Enrol, Status, List, Show, Do, Print, Sync, Verify, Serve, Till S
	FlagConfig, FlagBooks, FlagLang, FlagLogin, FlagPassphraseFile, FlagJSON, FlagHelp, FlagBidi, FlagPlain  S
	FlagStage, FlagText, FlagLate, FlagLimit, FlagOffset, FlagNewPassphraseFile                              S
	FlagFrom, FlagFile, FlagRecoveryFile, FlagTo                                                             S

	FlagBy, FlagSince, FlagUntil, FlagCSV, FlagSubject, FlagMark, FlagBodies, FlagHead, FlagExtract, FlagKey S
	ReportShort, ExtractShort, Extracted, ExtractWell, InExtract, Withheld, Fingerprint, CompareKey          S

	Error, Hint                                                                S
	AskPassphrase, AskNewPassphrase, AskAgain, AskRecovery                     S
	AskBureau, AskOfficeAr, AskOfficeFr, AskCommuneAr                          S
	AskCommuneFr, AskLogin, AskPersonAr, AskPersonFr                           S
	Serving, Unlocked, Sealed, SealedNow, Founded, Recovery, Done              S
	Enrolled, LastFailure, OpenDifferences, OrdersAside, TheDay, ClockDoubtful S
	Number, TheStage, TheDuty                                                  S
	Verifying, VerifiedWell, Recovered, RecoveryUsed                           S
}

// CommandWords are the sentences of the command line.
func CommandWords() Command { return command }

var command = Command{
	ReportShort:  S{"مؤشرات المكتب", "les indicateurs du bureau"},
	ExtractShort: S{"كتابة مستخرج موقع من اليومية", "écrire un extrait signé du journal"},
	FlagBy:       S{"التقسيم: day أو week أو month", "découpage : day, week ou month"},
	FlagSince:    S{"أول يوم، مثل 2026-03-02", "premier jour, comme 2026-03-02"},
	FlagUntil:    S{"آخر يوم", "dernier jour"},
	FlagCSV:      S{"مخرجات CSV لبرامج الجداول", "sortie CSV, pour un tableur"},
	FlagSubject:  S{"رقم طلب أو رمز", "n° de commande, ou code"},
	FlagMark:     S{"علامات:{1}", "signes :{1}"},
	FlagBodies:   S{"مع المضامين (يُسجل ذلك)", "avec les contenus (consigné)"},
	FlagHead:     S{"بصمة مطبوعة على حصر قديم، العدد:البصمة", "empreinte imprimée sur un ancien arrêté, nombre:empreinte"},
	FlagExtract:  S{"مراجعة مستخرج، دون الدفاتر", "vérifier un extrait, sans les livres"},
	FlagKey:      S{"بصمة المفتاح المنتظر", "empreinte de la clé attendue"},

	Extracted:   S{"كُتب المستخرج: {1} عملية", "Extrait écrit : {1} opérations"},
	ExtractWell: S{"المستخرج سليم: كل ما فيه في اليومية الموقع عليها، ولم يتغير", "Extrait intact : tout ce qu'il contient est dans le journal signé, inchangé"},
	InExtract:   S{"عمليات المستخرج", "opérations de l'extrait"},
	Withheld:    S{"مضامين محجوبة", "contenus retenus"},
	Fingerprint: S{"بصمة المفتاح", "empreinte de la clé"},
	CompareKey:  S{"قارن بصمة المفتاح بما لدى المنصة عن جهاز المكتب", "Comparez l'empreinte de la clé avec le poste du bureau, connu de la plateforme"},

	Till:    S{"صندوق الشسيع: اليوم، أو كشف شهر", "la caisse : la journée, ou le relevé d'un mois"},
	Root:    S{"وثيقة: دفاتر مكتب الحالة المدنية", "Watiqa : les livres d'un bureau d'état civil"},
	Unlock:  S{"فتح الدفاتر التي يمسكها برنامج آخر", "ouvrir les livres que tient un autre programme"},
	Seal:    S{"إغلاق الدفاتر: ينسى البرنامج مفتاحها", "sceller les livres : le programme oublie leur clé"},
	Recover: S{"عبارة سرية جديدة لمدبر البرنامج بمفتاح النجدة", "une nouvelle phrase secrète pour un administrateur, avec la clé de secours"},
	Demo:    S{"مكتب تجريبي مع منصة تجريبية", "un bureau de démonstration, avec sa plateforme"},
	Init:    S{"إنشاء دفاتر مكتب جديد", "créer les livres d'un nouveau bureau"},
	Enrol:   S{"تسجيل هذا الجهاز لدى المنصة", "enrôler ce poste auprès de la plateforme"},
	Status:  S{"حال الدفاتر والخط", "l'état des livres et de la ligne"},
	List:    S{"قائمة الطلبات", "la liste des commandes"},
	Show:    S{"طلب واحد وما جرى له", "une commande et son histoire"},
	Do:      S{"القيام بعملية", "faire une opération"},
	Print:   S{"طباعة ورقة من أوراق المكتب", "imprimer une feuille du bureau"},
	Sync:    S{"تبادل فوري مع المنصة", "échanger maintenant avec la plateforme"},
	Verify:  S{"مراجعة الدفاتر من أول حرف إلى آخره", "vérifier les livres du premier octet au dernier"},
	Serve:   S{"إبقاء الدفاتر مفتوحة دون شاشة", "tenir les livres ouverts, sans écran"},

	FlagConfig:            S{"ملف الإعدادات", "fichier de réglages"},
	FlagBooks:             S{"ملف الدفاتر", "fichier des livres"},
	FlagLang:              S{"اللغة: ar أو fr", "langue : ar ou fr"},
	FlagLogin:             S{"اسم المستخدم", "identifiant"},
	FlagPassphraseFile:    S{"ملف يحوي العبارة السرية في سطره الأول", "fichier dont la première ligne est la phrase secrète"},
	FlagJSON:              S{"مخرجات JSON للبرامج", "sortie JSON, pour un script"},
	FlagBidi:              S{"من يرتب الحروف العربية: visual أو logical أو word", "qui ordonne l'arabe : visual, logical ou word"},
	FlagPlain:             S{"أسطر دون إطارات ولا ألوان، لقارئ الشاشة", "des lignes sans cadre ni couleur, pour un lecteur d'écran"},
	FlagHelp:              S{"مساعدة", "aide"},
	FlagStage:             S{"المراحل: {1}", "étapes : {1}"},
	FlagText:              S{"كلمات من الاسم أو رقم الطلب أو رقم الرسم", "mots du nom, n° de commande ou n° d'acte"},
	FlagLate:              S{"ما تجاوز 48 ساعة فقط", "seulement au-delà des 48 heures"},
	FlagLimit:             S{"عدد الأسطر (0: كلها)", "nombre de lignes (0 : toutes)"},
	FlagOffset:            S{"البدء بعد هذا العدد من الأسطر", "commencer après ce nombre de lignes"},
	FlagNewPassphraseFile: S{"ملف يحوي العبارة السرية الجديدة", "fichier de la nouvelle phrase secrète"},
	FlagFrom:              S{"ملف TOML يصف المكتب", "fichier TOML qui décrit le bureau"},
	FlagRecoveryFile:      S{"ملف يحوي مفتاح النجدة في سطره الأول", "fichier dont la première ligne est la clé de secours"},
	FlagTo:                S{"مجلد أو ملف جديد بدل الطابعة", "dossier, ou fichier nouveau, au lieu de l'imprimante"},
	FlagFile:              S{"مراجعة هذا الملف", "vérifier ce fichier-ci"},

	Error: S{"خطأ: {1}", "erreur : {1}"},
	Hint:  S{"نصيحة: {1}", "conseil : {1}"},

	AskPassphrase:    S{"العبارة السرية:", "Phrase secrète :"},
	AskNewPassphrase: S{"العبارة السرية الجديدة:", "Nouvelle phrase secrète :"},
	AskRecovery:      S{"مفتاح النجدة:", "Clé de secours :"},
	AskAgain:         S{"مرة أخرى:", "Encore une fois :"},
	AskBureau:        S{"رمز المكتب (رمز الجماعة ثم رقم المكتب، مثلا 01.151.07.09/1):", "Code du bureau (celui de la commune, puis le numéro : 01.151.07.09/1) :"},
	AskOfficeAr:      S{"اسم المكتب بالعربية:", "Nom du bureau, en arabe :"},
	AskOfficeFr:      S{"اسم المكتب بالفرنسية:", "Nom du bureau, en français :"},
	AskCommuneAr:     S{"الجماعة بالعربية:", "Commune, en arabe :"},
	AskCommuneFr:     S{"الجماعة بالفرنسية:", "Commune, en français :"},
	AskLogin:         S{"اسم مستخدم مدبر البرنامج (حروف لاتينية صغيرة):", "Identifiant de l'administrateur (minuscules latines) :"},
	AskPersonAr:      S{"اسمه بالعربية:", "Son nom, en arabe :"},
	AskPersonFr:      S{"اسمه بالحروف اللاتينية:", "Son nom, en lettres latines :"},

	Serving:         S{"الدفاتر في الخدمة: {1}", "Livres en service : {1}"},
	Unlocked:        S{"الدفاتر مفتوحة: {1}", "Livres ouverts : {1}"},
	Sealed:          S{"أُغلقت الدفاتر", "Les livres sont scellés"},
	SealedNow:       S{"الدفاتر مغلقة", "Les livres sont scellés"},
	Founded:         S{"أُنشئت الدفاتر: {1}", "Livres créés : {1}"},
	Recovery:        S{"مفتاح الاسترجاع، لا يُعرض إلا هذه المرة. اكتبه على ورق واحفظه في خزانة مقفلة:", "Clé de secours, montrée cette seule fois. Copiez-la sur papier, gardez-la sous clé :"},
	Done:            S{"تم: {1} ({2})", "Fait : {1} ({2})"},
	Enrolled:        S{"سُجل هذا الجهاز لدى المنصة", "Ce poste est enrôlé auprès de la plateforme"},
	LastFailure:     S{"آخر خلل: {1}", "Dernier échec : {1}"},
	OpenDifferences: S{"تباينات تنتظر التسوية: {1}", "Divergences à régler : {1}"},
	OrdersAside:     S{"طلبات من المنصة لا تُقرأ، محفوظة جانبا: {1}", "Commandes de la plateforme illisibles, mises de côté : {1}"},
	ClockDoubtful:   S{"ساعة الحاسوب غير مؤكدة: أكد اليوم بالأمر: watiqa do day day=… confirm=yes", "L'horloge est douteuse : confirmez le jour par watiqa do day day=… confirm=yes"},
	TheDay:          S{"يوم العمل: {1}", "Journée du {1}"},
	Number:          S{"رقم الطلب", "N° de commande"},
	TheStage:        S{"المرحلة", "Étape"},
	TheDuty:         S{"الواجب", "Droit"},

	Verifying:    S{"المراجعة: {1} ٪", "Vérification : {1} %"},
	Recovered:    S{"عبارة سرية جديدة لـ {1}. سُجِّل استعمال مفتاح النجدة في اليومية", "Nouvelle phrase secrète pour {1}. L'usage de la clé de secours est inscrit au journal"},
	RecoveryUsed: S{"استُعمل مفتاح النجدة في {1} لفائدة {2}", "La clé de secours a servi le {1}, pour {2}"},
	VerifiedWell: S{"الدفاتر سليمة من أول حرف إلى آخره", "Les livres sont intacts, du premier octet au dernier"},
}

// Account names a balance that people look at.
func Account(name string) S { return accounts[name] }

var accounts = map[string]S{
	"online.due":     {"مستحق من الخزينة العامة (طلبات المنصة)", "Dû par la Trésorerie (commandes en ligne)"},
	"counter.drawer": {"صندوق الشباك", "Caisse du guichet"},
}
