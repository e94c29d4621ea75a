package lang

import "watiqa/store/office"

// Requests are the sentences of the room of agents and officers.
type Requests struct {
	Queue, Order, LateEntry S // titles of screens

	ToDo, Waiting, InHand, Prepared, OnHold, Signed, Refused, All S // tabs of the queue

	Number, Clock, Stage, Holder, Act, Year, Extracts, FullCopies, With S // its columns

	Empty, NotFound, Partial, Chosen, Count, Hint S
	WithdrawnMark, ClashMark, LateMark, Late      S // marks of an order
	Mine, Beyond, Only                            S // what it is narrowed to // around it

	Hours, Days, LeftOf, BeyondBy S // the 48 h clock

	// One order.
	Language, Marriage, Abroad                                                                                                              S
	Register, ActNumber, Latin, Sex, Male, Female, Birth                                                                                    S
	Father, Mother, Addressee, Contact, Address, Proof, NoProof, Asker, ExtractsOf, FullCopiesOf, AskedFor, NoHistory, StageSince, InFolder S
	PlacedAt, Hold, Folder, Signature, Outside, Duty, To, Refusal, Withdrawn, Settled                                                       S
	NoTariff, Clash, Blank, Kilobytes, Origin, LateEntered, History, Note, DoneAt, TheOffice                                                S
	Yes, No                                                                                                                                 S

	// Keys of the room that are no actions.
	KeyOpen, KeySearch, KeyProof, KeyDetail, KeyLate, KeyTabs, KeyCount, KeyMine, KeyBeyond                S
	KeyTick, KeySignatory, KeyLateTime, KeyGo, KeyReturn, KeyCancel, KeyUp, KeyDown, KeyClear, KeyTabsBack S

	// Dialogs.
	Partly, PartlyAsk                                 S
	PrintTitle, MentionsAsk, MarriageAsk              S
	SignTitle, Signatory, NoSignatory, OutsideWarning S
	SignCount                                         S
	SendTitle, SendAsk, CollectAsk                    S
	ProofComing, ReadProof, ReadProofs                S

	// What was done.
	Taken S

	// The late entry of a run-sheet.
	LateHow, LateEntries S

	Many N // so many orders

	StepBack, Undone S // undoing, and where it has led
	Moved            S // an order that was worked on is behind another tab

	done   map[string]S
	back   map[office.Stage]S
	events map[office.Kind]S
}

// Event says in a few words what an event did to an order; a kind that this
// program does not know is shown by its name.
func (r Requests) Event(kind office.Kind, l office.Lang) string {
	if s, ok := r.events[kind]; ok {
		return s.In(l)
	}
	return string(kind)
}

// BackToo says what undoing takes back besides the step, by the stage that it
// starts from.
func (r Requests) BackToo(s office.Stage) S { return r.back[s] }

// Done says what an action did to {1}, once it is written.
func (r Requests) Done(action string) S {
	if s, ok := r.done[action]; ok {
		return s
	}
	return Action(action)
}

// RequestsWords gives the sentences of the room.
func RequestsWords() Requests {
	return Requests{
		Queue:     S{"الطلبات", "Commandes"},
		Order:     S{"الطلب {1}", "Commande {1}"},
		LateEntry: S{"الإدخال المؤجَّل", "Saisie différée"},

		ToDo:     S{"للإنجاز", "À faire"},
		Waiting:  S{"في الانتظار", "En attente"},
		InHand:   S{"قيد المعالجة", "En cours"},
		Prepared: S{"محرَّرة", "Établies"},
		OnHold:   S{"معلَّقة", "En suspens"},
		Signed:   S{"موقَّعة", "Signées"},
		Refused:  S{"مرفوضة", "Rejetées"},
		All:      S{"الكل", "Toutes"},

		Number:     S{"الرقم", "N°"},
		Clock:      S{"الأجل", "Délai"},
		Stage:      S{"الحالة", "État"},
		Holder:     S{"صاحب الرسم", "Titulaire"},
		Act:        S{"رقم الرسم", "N° d'acte"},
		Year:       S{"السنة", "Année"},
		Extracts:   S{"موجزة", "Extr."},
		FullCopies: S{"كاملة", "Copie"},
		With:       S{"لدى", "Chez"},

		Empty:         S{"لا طلبات هنا.", "Aucune commande ici."},
		NotFound:      S{"لا طلب يطابق «{1}».", "Aucune commande ne correspond à « {1} »."},
		Partial:       S{"الفهرس قيد الإنشاء: قد تظهر طلبات أخرى بعد لحظات", "L'index se construit : d'autres commandes peuvent apparaître"},
		WithdrawnMark: S{"سحبته المنصة", "retirée"},
		ClashMark:     S{"وقائع متعارضة", "contredite"},
		LateMark:      S{"مؤجَّل", "différé"},
		Late:          S{"إدخال مؤجَّل: أُنجزت مرحلة على الأقل بخط اليد وسُجِّلت بعد ذلك", "Saisie différée : au moins une étape a été faite à la main et saisie après coup"},
		Mine:          S{"ما بيدي", "entre mes mains"},
		Beyond:        S{"متجاوزة لأجل 48 ساعة", "au-delà des 48 h"},
		Only:          S{"فقط: {1} — Esc لعرض الكل", "Seulement : {1} — Esc pour tout revoir"},
		Chosen:        S{"المحدَّدة: {1}", "Sélection : {1}"},
		Count:         S{"{1} ثم مسافة: تحديد {1} ابتداءً من هنا", "{1} puis espace : en sélectionner {1} à partir d'ici"},

		Hours:    S{"{1} س", "{1} h"},
		Days:     S{"{1} ي", "{1} j"},
		LeftOf:   S{"الباقي من أجل 48 ساعة: {1}", "reste {1} sur les 48 h"},
		BeyondBy: S{"تجاوز أجل 48 ساعة بـ {1}", "48 h dépassées de {1}"},

		Language:  S{"لغة الوثيقة", "Langue"},
		Marriage:  S{"من أجل الزواج", "Pour un mariage"},
		Abroad:    S{"رسم مسجَّل بالخارج: لا مدخول للجماعة", "Acte enregistré à l'étranger : pas de recette communale"},
		Register:  S{"السجل", "Registre"},
		ActNumber: S{"رقم الرسم", "N° d'acte"},
		Latin:     S{"بالحروف اللاتينية", "En lettres latines"},
		Sex:       S{"الجنس", "Sexe"},
		Male:      S{"ذكر", "masculin"},
		Female:    S{"أنثى", "féminin"},
		Birth:     S{"تاريخ الولادة", "Naissance"},
		Father:    S{"الأب", "Père"},
		Mother:    S{"الأم", "Mère"},
		Addressee: S{"المرسل إليه", "Destinataire"},
		Asker:     S{"صاحب الطلب", "Demandeur"},
		Contact:   S{"الاتصال", "Contact"},
		Address:   S{"العنوان", "Adresse"},
		Proof:     S{"الوثيقة المثبتة", "Justificatif"},
		NoProof:   S{"لا توجد", "aucun"},

		PlacedAt:    S{"تاريخ الطلب", "Commandée le"},
		Hold:        S{"معلَّق بسبب", "En suspens pour"},
		Folder:      S{"ملف التوقيع", "Parapheur"},
		Signature:   S{"التوقيع", "Signature"},
		NoTariff:    S{"دون تعريفة معروفة: الواجب 0 إلى حين تصحيح المنصة", "aucun tarif connu : droit à 0 jusqu'à la correction de la plateforme"},
		Outside:     S{"خارج التفويض", "hors délégation"},
		Duty:        S{"الواجب المقيَّد", "Droit enregistré"},
		To:          S{"أُحيل إلى", "Transférée à"},
		Refusal:     S{"الرفض", "Rejet"},
		Withdrawn:   S{"سحبت المنصة هذا الطلب بعد بدء العمل: لا ترسلوه قبل تسوية التباين", "La plateforme a retiré cette commande après le début du travail : ne rien envoyer avant que la divergence soit réglée"},
		Settled:     S{"تباين سُوّي", "Divergence réglée"},
		Clash:       S{"وقائع متعارضة في اليومية: انظر السجل أسفله", "Des faits se contredisent dans le journal : voir l'historique"},
		LateEntered: S{"إدخال مؤجَّل", "saisie différée"},
		Blank:       Same(" "), Kilobytes: S{"{1} ك.ب", "{1} ko"}, Origin: S{"المصدر", "Origine"},
		History:   S{"تتبع الطلب", "Historique"},
		Note:      S{"ملاحظة", "Note"},
		DoneAt:    S{"أُنجز في {1}", "fait le {1}"},
		TheOffice: S{"المكتب", "le bureau"},
		Yes:       S{"نعم", "oui"},
		No:        S{"لا", "non"},

		KeyOpen:      S{"فتح", "ouvrir"},
		KeySearch:    S{"بحث", "chercher"},
		KeyProof:     S{"الوثيقة المثبتة", "justificatif"},
		KeyDetail:    S{"التفاصيل", "détail"},
		KeyLate:      S{"إدخال مؤجَّل", "saisie différée"},
		KeyTabs:      S{"القائمة التالية", "onglet suivant"},
		KeyMine:      S{"ما بيدي فقط", "seulement entre mes mains"},
		KeyBeyond:    S{"المتجاوزة للأجل فقط", "seulement au-delà des 48 h"},
		KeyCount:     S{"تحديد عدة طلبات", "en sélectionner plusieurs"},
		KeyTick:      S{"إخراج من الملف", "retirer du parapheur"},
		KeyLateTime:  S{"الوقت الفعلي", "heure réelle"},
		KeySignatory: S{"تغيير الموقِّع", "changer de signataire"},
		KeyGo:        S{"تأكيد", "valider"},

		Partly:    S{"لا يصلح هذا الإجراء لكل الطلبات المحدَّدة", "Toutes les commandes choisies ne s'y prêtent pas"},
		PartlyAsk: S{"يصلح الإجراء لما يلي: {1}، ولا يصلح لما يلي: {2}. متابعة ما يصلح فقط؟", "Possible pour {1}, impossible pour {2}. Continuer sans les autres ?"},

		PrintTitle:  S{"تحرير الوثائق — {1}", "Établir les documents — {1}"},
		MentionsAsk: S{"هل تم التحقق من البيانات الهامشية المعلقة؟", "Les mentions marginales en attente ont-elles été vérifiées ?"},
		MarriageAsk: S{"من أجل الزواج ({1}): هل أُشير إلى تسليم النسخة بهامش السجل (المادة 65 من مدونة الأسرة)؟",
			"Pour un mariage ({1}) : la délivrance est-elle notée en marge du registre (Code de la famille, art. 65) ?"},

		SignTitle:      S{"عودة ملف التوقيع {1}", "Retour du parapheur {1}"},
		Signatory:      S{"الموقِّع", "Signataire"},
		NoSignatory:    S{"لا يوجد أي موقِّع: يضيفه مسؤول المكتب من شاشة الموقِّعين", "Aucun signataire : l'administrateur en ajoute un dans l'écran des signataires"},
		OutsideWarning: S{"لا يغطي أي تفويض هذا اليوم: يُسجَّل التوقيع ويُشار إلى ذلك", "Aucune délégation ne couvre ce jour : la signature est enregistrée et signalée"},
		SignCount:      S{"موقَّعة: {1} · مُخرَجة: {2}", "Signées : {1} · retirées : {2}"},

		SendTitle:  S{"إرسال ملف التوقيع {1}", "Envoyer le parapheur {1}"},
		SendAsk:    S{"يُغلق الملف {1} وفيه: {2}. ويُفتح ملف جديد. إرساله إلى الضابط؟", "Le parapheur {1} ({2}) est fermé et un nouveau est ouvert. L'envoyer à l'officier ?"},
		CollectAsk: S{"تسليم الوثائق بالشباك واستخلاص {1} نقدًا؟", "Remettre les documents au guichet et encaisser {1} en espèces ?"},
		ReadProof: S{"السببان R04 و R05 يستوجبان قراءة الوثيقة المثبتة: افتحها بـ Ctrl-O.",
			"R04 et R05 supposent d'avoir lu le justificatif : Ctrl-O l'ouvre."},
		ReadProofs: S{"السببان R04 و R05 يستوجبان قراءة كل وثيقة مثبتة: افتحها من القائمة (o) قبل الرفض.",
			"R04 et R05 supposent d'avoir lu chaque justificatif : ouvrez-les depuis la liste (o) avant de rejeter."},
		ProofComing: S{"جلب الوثيقة المثبتة…", "Le justificatif arrive…"},

		Taken: S{"سُجِّل طلب الشباك {1}", "Commande au guichet {1} enregistrée"},

		LateHow: S{"ما أُنجز بخط اليد: لكل مرحلة وقتها الحقيقي؛ وما لا وقت له يأخذ وقت ما بعده. يمكن كتابة عدة أرقام تشترك في الأوقات. Ctrl-S للحفظ.",
			"Le travail fait à la main : à chaque étape son heure réelle ; une étape sans heure prend celle de la suivante. Plusieurs numéros si les heures sont les mêmes. Ctrl-S enregistre."},
		LateEntries: S{"ما أُدخل الآن", "Saisies à l'instant"},

		NoHistory:    S{"لم يُسجَّل أي إجراء بعد", "Aucune opération pour l'instant"},
		StageSince:   S{"{1} منذ {2}", "{1} depuis le {2}"},
		KeyReturn:    S{"رجوع", "retour"},
		KeyCancel:    S{"إلغاء", "annuler"},
		KeyUp:        S{"إلى أعلى", "monter"},
		KeyDown:      S{"إلى أسفل", "descendre"},
		KeyClear:     S{"مسح", "effacer"},
		KeyTabsBack:  S{"القائمة السابقة", "onglet précédent"},
		InFolder:     S{"(م {1})", "(p. {1})"},
		Many:         N{[6]string{"لا طلب", "طلب واحد", "طلبان", "{n} طلبات", "{n} طلبا", "{n} طلب"}, [2]string{"{n} commande", "{n} commandes"}},
		ExtractsOf:   S{"نسخ موجزة", "Extraits"},
		AskedFor:     S{"(المطلوب: {1})", "(demandés : {1})"},
		FullCopiesOf: S{"نسخ كاملة", "Copies intégrales"},
		Hint:         S{"/ للبحث · 20 ثم مسافة لتحديد 20 طلبا · ⏎ للفتح", "/ chercher · 20 puis espace : en cocher 20 · ⏎ ouvrir"},
		StepBack:     S{"{1}: من «{2}» إلى «{3}»", "{1} : de « {2} » à « {3} »"},
		Undone:       S{"أُلغيت آخر خطوة: {1}، والحالة من جديد «{2}»", "Dernière étape annulée : {1}, de nouveau « {2} »"},
		Moved:        S{"{1} — في قائمة «{2}»", "{1} — dans l'onglet « {2} »"},
		back: map[office.Stage]S{
			office.Claimed: {"لا يبقى الطلب بيد أحد.", "Plus personne n'a la commande en main."},
			office.Printed: {"تخرج الوثائق من ملف التوقيع.", "Les documents sortent du parapheur."},
			office.Signed:  {"يُلغى الواجب المقيَّد وتعود الوثائق إلى ملف التوقيع.", "Le droit enregistré est repris et les documents retournent au parapheur."},
		},
		done: map[string]S{
			"claim":    {"تم التكفل: {1}", "Pris en charge : {1}"},
			"found":    {"عُثر على الرسم: {1}", "Acte trouvé : {1}"},
			"print":    {"حُرِّرت الوثائق: {1}", "Documents établis : {1}"},
			"sign":     {"سُجِّل التوقيع: {1}", "Signature enregistrée : {1}"},
			"send":     {"أُرسل الملف للتوقيع", "Le parapheur est parti à la signature"},
			"collect":  {"سُلِّم بالشباك: {1}", "Remis au guichet : {1}"},
			"hold":     {"عُلِّق: {1}", "Mis en suspens : {1}"},
			"resume":   {"استؤنف: {1}", "Repris : {1}"},
			"refuse":   {"رُفض: {1}", "Rejeté : {1}"},
			"undo":     {"أُلغيت آخر خطوة: {1}", "Dernière étape annulée : {1}"},
			"reopen":   {"أُعيد فتحه: {1}", "Rouvert : {1}"},
			"release":  {"أُرجع: {1}", "Rendu : {1}"},
			"reassign": {"أُعيد إسناده: {1}", "Réattribué : {1}"},
			"transfer": {"أُحيل: {1}", "Transféré : {1}"},
		},
		events: map[office.Kind]S{
			office.RequestPlaced:      {"ورد الطلب", "Commande reçue"},
			office.RequestOpened:      {"طُلب بالشباك", "Demandée au guichet"},
			office.RequestClaimed:     {"التكفل بالطلب", "Prise en charge"},
			office.RequestReleased:    {"إرجاع الطلب إلى الانتظار", "Rendue à la file"},
			office.RequestReassigned:  {"إعادة الإسناد", "Réattribuée"},
			office.RequestFound:       {"عُثر على الرسم", "Acte trouvé"},
			office.RequestPrinted:     {"تحرير الوثائق", "Documents établis"},
			office.RequestSigned:      {"توقيع الوثائق", "Documents signés"},
			office.RequestPulled:      {"إخراج من ملف التوقيع", "Retirée du parapheur"},
			office.RequestHeld:        {"تعليق", "Mise en suspens"},
			office.RequestResumed:     {"استئناف", "Reprise"},
			office.RequestRefused:     {"رفض", "Rejet"},
			office.RequestUndone:      {"إلغاء آخر مرحلة", "Étape annulée"},
			office.RequestReopened:    {"إعادة الفتح", "Rouverte"},
			office.RequestTransferred: {"إحالة", "Transférée"},
			office.RequestCollected:   {"تسليم بالشباك", "Retirée au guichet"},
			office.LetterPacked:       {"وُضعت الوثائق في الظرف", "Mise sous pli"},
			office.LetterUnpacked:     {"أُخرجت الوثائق من الظرف", "Pli rouvert"},
			office.LetterListed:       {"أُدرجت الرسالة في ورقة إيداع", "Lettre portée à un bordereau"},
			office.LetterStruck:       {"شُطبت الرسالة من ورقة الإيداع", "Lettre rayée du bordereau"},
			office.LetterClosed:       {"أُنهيت الرسالة المُرجَعة", "Lettre retournée close"},
			office.SheetPrinted:       {"طباعة ورقة", "Feuille imprimée"},
			office.EventCarried:       {"واقعة مستعادة", "Fait repris"},
		},
	}
}
