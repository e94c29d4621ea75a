package lang

import "watiqa/store/office"

// Mail are the sentences of the room in which letters are prepared.
type Mail struct {
	Desk, Stream, Slips, Labels, Tracking S // titles of screens
	Done, Stands                          S

	Number, State, Addressee, Place, Extracts, FullCopies, Label, Slip, Rank S
	Kind, Mode, LettersOf, HandedAt, OpenedAt, ClosedAt, PackedAt, At        S
	Receiver, Missed, Struck, StruckLine, Note, Clash                        S

	Nothing, NoSlips, NoLabels, NothingSent S

	// Scanning.
	Scan, ScanFind, ScanSheet, ScanLabel, Papers, Abroad, LeftOut, NoSlip, Last S
	OnSlip, SlipFound, LabelFree                                                S
	PackedSoFar                                                                 N

	// Slips.
	SlipLine, OpenHow, CloseAsk, HandHow, MissedHow, StrikeHow, PostHow S
	Letters                                                             N

	// Labels.
	FirstLabel, LastLabel, Left, Used, Spoiled, ReceivedAt, ReceivedBy, Asked S
	ReceiveHow, SpoilHow, AskHow, DoubleHow                                   S
	LabelsLeft, LabelDays, AskedFor                                           N

	KeyOrder, KeyNext, KeyBefore, KeyEnter, KeyForget, KeySee S
	KeyStream, KeySlips, KeyLabels, KeyTracking               S
	KeyAddress, KeyLabel, KeySlip                             S

	tabs   map[office.Stage]S
	alarms map[office.Alarm]N
	marks  map[office.Alarm]S
}

// Contents says how many papers of each kind belong into an envelope, and in all.
func (m Mail) Contents(extracts, fullCopies int, l office.Lang) string {
	return m.Papers.With(l, soManyExtracts.In(l, extracts), soManyCopies.In(l, fullCopies), soManyPapers.In(l, extracts+fullCopies))
}

var (
	soManyExtracts = N{[6]string{"لا نسخة موجزة", "نسخة موجزة واحدة", "نسختان موجزتان", "{n} نسخ موجزة", "{n} نسخة موجزة", "{n} نسخة موجزة"},
		[2]string{"{n} extrait", "{n} extraits"}}
	soManyCopies = N{[6]string{"لا نسخة كاملة", "نسخة كاملة واحدة", "نسختان كاملتان", "{n} نسخ كاملة", "{n} نسخة كاملة", "{n} نسخة كاملة"},
		[2]string{"{n} copie intégrale", "{n} copies intégrales"}}
	soManyPapers = N{[6]string{"لا وثيقة", "وثيقة واحدة", "وثيقتان", "{n} وثائق", "{n} وثيقة", "{n} وثيقة"}, [2]string{"{n} document", "{n} documents"}}
)

// MailWords gives the sentences of the room.
func MailWords() Mail { return mail }

// Tab names the letters of a stage.
func (m Mail) Tab(s office.Stage) S { return m.tabs[s] }

// Alarm says what must be seen to, and how many letters it concerns.
func (m Mail) Alarm(a office.Alarm, n int, l office.Lang) string { return m.alarms[a].In(l, n) }

// Mark says of one letter what is the matter.
func (m Mail) Mark(a office.Alarm) S { return m.marks[a] }

var mail = Mail{
	Desk: S{"البريد", "Courrier"}, Stream: S{"الوضع في الأظرف بالماسح", "Mise sous pli en continu"},
	Slips: S{"أوراق الإيداع", "Bordereaux"}, Labels: S{"ملصقات المضمون", "Étiquettes"}, Tracking: S{"تتبع الرسائل", "Suivi"},
	Done: S{"تم: {1}", "Fait : {1}"}, Stands: S{"الطلب {1}: {2}", "Commande {1} : {2}"},

	Number: S{"الطلب", "Commande"}, State: S{"الحالة", "État"}, Addressee: S{"المرسل إليه", "Destinataire"}, Place: S{"الوجهة", "Lieu"},
	Extracts: S{"موجزة", "Extr."}, FullCopies: S{"كاملة", "Copie"}, Label: S{"الملصق", "Étiquette"}, Slip: S{"ورقة الإيداع", "Bordereau"}, Rank: S{"رتبة", "Rang"},
	Kind: S{"الوجهة", "Destination"}, Mode: S{"الطريقة", "Mode"}, LettersOf: S{"رسائل", "Lettres"},
	HandedAt: S{"أُودعت في", "Remis le"}, OpenedAt: S{"فُتحت في", "Ouvert le"}, ClosedAt: S{"أُغلقت في", "Arrêté le"}, PackedAt: S{"وُضعت في الظرف في", "Sous pli le"}, At: S{"في", "Le"},
	Receiver: S{"عون البريد", "Agent de la Poste"}, Missed: S{"جمع لم يأتِ", "Collecte manquée"}, Struck: S{"مشطوبة", "rayée"}, StruckLine: S{"الرتبة المشطوبة", "Rang rayé"}, Note: S{"ملاحظة", "Note"},
	Clash: S{"وقائع متعارضة", "contredite"},

	Nothing: S{"لا رسائل هنا.", "Aucune lettre ici."}, NoSlips: S{"لا ورقة إيداع بعد.", "Aucun bordereau."},
	NoLabels: S{"لا ملصقات: سجِّل تسلُّم دفعة.", "Aucune étiquette : recevez un lot."}, NothingSent: S{"لا شيء لدى البريد.", "Rien n'est à la Poste."},

	Scan:      S{"امسح ورقة طلب أو ملصقا، أو اكتب رقمه ثم ⏎", "Scannez une feuille de commande ou une étiquette, ou tapez son numéro puis ⏎"},
	ScanFind:  S{"امسح ملصقا أو ورقة طلب للبحث عنها", "Scannez une étiquette ou une feuille pour la retrouver"},
	OnSlip:    S{"ورقة الإيداع {1} ({2})", "bordereau {1} ({2})"},
	SlipFound: S{"ورقة الإيداع {1}: {2} · {3}", "Bordereau {1} : {2} · {3}"},
	LabelFree: S{"الملصق {1} حر: في المخزون", "L'étiquette {1} est libre : elle est en stock"},
	ScanSheet: S{"امسح ورقة الطلب", "Scannez la feuille de commande"}, ScanLabel: S{"امسح الملصق", "Scannez l'étiquette"},
	Papers:  S{"في الظرف: {1} + {2} = {3}", "Dans le pli : {1} + {2} = {3}"},
	Abroad:  S{"رسالة إلى الخارج ({1}): ورقة إيداع خاصة", "À l'étranger ({1}) : bordereau à part"},
	LeftOut: S{"الطلب {1} تُرك دون ملصق", "La commande {1} est restée sans étiquette"},
	NoSlip:  S{"دون ورقة إيداع", "hors bordereau"}, Last: S{"آخر ما مُسح", "Derniers scans"},
	PackedSoFar: N{[6]string{"لا رسالة بعد", "رسالة واحدة", "رسالتان", "{n} رسائل", "{n} رسالة", "{n} رسالة"}, [2]string{"{n} lettre sous pli", "{n} lettres sous pli"}},

	SlipLine:  S{"ورقة الإيداع {1} ({2}): {3} · {4} · {5}", "Bordereau {1} ({2}) : {3} · {4} · {5}"},
	OpenHow:   S{"تأخذ كل الرسائل الموضوعة في الأظرف، ثم كل رسالة تُوضع بعد ذلك.", "Il prend toutes les lettres sous pli, puis chaque lettre mise sous pli ensuite."},
	CloseAsk:  S{"{1}. بعد الإغلاق لا تُضاف رسالة وتُطبع الورقة في نسختين. إغلاق؟", "{1}. Une fois arrêté, plus rien ne s'y ajoute ; il s'imprime en deux exemplaires. L'arrêter ?"},
	HandHow:   S{"{1}. اشطب أولا ما رفضته الوكالة. إذا تم الإيداع من قبل فاكتب وقته الحقيقي.", "{1}. Rayez d'abord ce que l'agence a refusé. Si la remise a déjà eu lieu, donnez son heure réelle."},
	MissedHow: S{"لم يمر عون البريد: تصير الورقة إيداعا بالوكالة، والأظرف كما هي.", "La collecte n'est pas passée : le bordereau devient un dépôt à l'agence, les plis ne changent pas."},
	StrikeHow: S{"تُشطب الرسالة على النسختين ويُوقَّع بالأحرف الأولى؛ تنتظر ورقة الإيداع التالية.", "La lettre est rayée sur les deux exemplaires et paraphée ; elle attend le prochain bordereau."},
	PostHow:   S{"عنوان المكتب وهاتفه يُطبعان على الأظرف.", "L'adresse et le téléphone du bureau s'impriment sur les enveloppes."},
	Letters:   N{[6]string{"لا رسالة", "رسالة واحدة", "رسالتان", "{n} رسائل", "{n} رسالة", "{n} رسالة"}, [2]string{"{n} lettre", "{n} lettres"}},

	FirstLabel: S{"أول ملصق", "Première"}, LastLabel: S{"آخر ملصق", "Dernière"}, Left: S{"الباقي", "Reste"}, Used: S{"مستعملة", "Utilisées"}, Spoiled: S{"متلفة", "Gâtées"},
	ReceivedAt: S{"تاريخ التسلُّم", "Reçu le"}, ReceivedBy: S{"تسلَّمها", "par"}, Asked: S{"طلبات إلى وكالة البريد", "Demandes à l'agence postale"},
	AskedFor: N{[6]string{"-", "طُلب ملصق واحد (الباقي آنذاك {1})", "طُلب ملصقان (الباقي آنذاك {1})", "طُلبت {n} ملصقات (الباقي آنذاك {1})", "طُلب {n} ملصقا (الباقي آنذاك {1})", "طُلب {n} ملصق (الباقي آنذاك {1})"},
		[2]string{"{n} demandée (il en restait {1})", "{n} demandées (il en restait {1})"}},
	ReceiveHow: S{"امسح أول ملصق ثم آخره: سلسلة واحدة.", "Scannez la première puis la dernière : une seule série."},
	SpoilHow:   S{"لن يُستعمل هذا الملصق بعد الآن.", "Cette étiquette ne servira plus."},
	AskHow:     S{"يُسجَّل الطلب بتاريخه ويراه المفتش.", "La demande est datée ; l'inspecteur la voit."},
	DoubleHow:  S{"ملصق واحد على رسالتين: تحقق من الظرفين", "une étiquette sur deux lettres : vérifiez les deux plis"},
	LabelsLeft: N{[6]string{"لم يبق أي ملصق", "بقي ملصق واحد", "بقي ملصقان", "بقيت {n} ملصقات", "بقي {n} ملصقا", "بقي {n} ملصق"}, [2]string{"{n} étiquette en stock", "{n} étiquettes en stock"}},
	LabelDays:  N{[6]string{"لا تكفي يوما واحدا", "تكفي يوما", "تكفي يومين", "تكفي {n} أيام عمل", "تكفي {n} يوم عمل", "تكفي {n} يوم عمل"}, [2]string{"{n} jour ouvré au rythme actuel", "{n} jours ouvrés au rythme actuel"}},

	KeyOrder: S{"فتح الطلب", "ouvrir la commande"}, KeyNext: S{"القائمة التالية", "liste suivante"}, KeyBefore: S{"القائمة السابقة", "liste précédente"},
	KeyEnter: S{"تأكيد ما كُتب", "valider ce qui est tapé"}, KeyForget: S{"ترك هذا الطلب", "laisser cette commande"}, KeySee: S{"فتح ورقة الإيداع", "voir le bordereau"},

	KeyStream: S{"بالماسح", "au scanner"}, KeySlips: S{"أوراق الإيداع", "bordereaux"}, KeyLabels: S{"الملصقات", "étiquettes"}, KeyTracking: S{"التتبع", "suivi"},
	KeyAddress: S{"طباعة ورقة العنوان", "imprimer l'adresse"}, KeyLabel: S{"طباعة الملصق", "imprimer l'étiquette"}, KeySlip: S{"طباعة ورقة الإيداع", "imprimer le bordereau"},

	tabs: map[office.Stage]S{office.Signed: {"للوضع في الظرف", "À mettre sous pli"}, office.Packed: {"في الأظرف", "Sous pli"},
		office.Handed: {"لدى البريد", "À la Poste"}, office.Returned: {"مُرجَعة", "Retournées"}},
	alarms: map[office.Alarm]N{
		office.CameBack:      {[6]string{"-", "رسالة مُرجَعة تنتظر قرارا", "رسالتان مُرجَعتان تنتظران قرارا", "{n} رسائل مُرجَعة تنتظر قرارا", "{n} رسالة مُرجَعة تنتظر قرارا", "{n} رسالة مُرجَعة تنتظر قرارا"}, [2]string{"{n} lettre retournée attend une décision", "{n} lettres retournées attendent une décision"}},
		office.NotAccepted:   {[6]string{"-", "رسالة أُودعت ولم يقبلها البريد بعد", "رسالتان أُودعتا ولم يقبلهما البريد بعد", "{n} رسائل أُودعت ولم يقبلها البريد بعد", "{n} رسالة أُودعت ولم يقبلها البريد بعد", "{n} رسالة أُودعت ولم يقبلها البريد بعد"}, [2]string{"{n} lettre remise, toujours pas acceptée par la Poste", "{n} lettres remises, toujours pas acceptées par la Poste"}},
		office.HandOverdue:   {[6]string{"-", "رسالة في ظرفها تأخر إيداعها", "رسالتان تأخر إيداعهما", "{n} رسائل تأخر إيداعها", "{n} رسالة تأخر إيداعها", "{n} رسالة تأخر إيداعها"}, [2]string{"{n} pli attend trop longtemps sa remise", "{n} plis attendent trop longtemps leur remise"}},
		office.DoubleLabel:   {[6]string{"-", "رسالة تحمل ملصق رسالة أخرى", "رسالتان تحملان ملصقا واحدا", "{n} رسائل تتقاسم ملصقات", "{n} رسالة تتقاسم ملصقات", "{n} رسالة تتقاسم ملصقات"}, [2]string{"{n} lettre porte l'étiquette d'une autre", "{n} lettres partagent une étiquette"}},
		office.StoppedLetter: {[6]string{"-", "رسالة سُحب طلبها: سوِّ التباين", "رسالتان سُحب طلباهما: سوِّ التباين", "{n} رسائل سُحبت طلباتها: سوِّ التباين", "{n} رسالة سُحبت طلباتها: سوِّ التباين", "{n} رسالة سُحبت طلباتها: سوِّ التباين"}, [2]string{"{n} pli dont la commande est annulée : réglez la divergence", "{n} plis dont la commande est annulée : réglez la divergence"}},
		office.LowLabels:     {[6]string{"-", "الملصقات على وشك النفاد: اطلبها من الوكالة", "-", "-", "-", "-"}, [2]string{"Bientôt plus d'étiquettes : demandez-en à l'agence", "-"}},
	},
	marks: map[office.Alarm]S{
		office.CameBack: {"مُرجَعة", "retournée"}, office.NotAccepted: {"لم تُقبل بعد", "non acceptée"}, office.HandOverdue: {"تأخر إيداعها", "remise en retard"},
		office.DoubleLabel: {"ملصق مكرر", "étiquette en double"}, office.StoppedLetter: {"طلب مسحوب", "commande annulée"}, office.LowLabels: {"ملصقات قليلة", "peu d'étiquettes"},
	},
}
