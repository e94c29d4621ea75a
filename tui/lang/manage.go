package lang

// Manage are the sentences of the room in which the office keeps itself.
type Manage struct {
	Sync, Differences, People, Signatories, Tariff, Bureaux S // titles of screens
	Code, NoBureau, BureauHow                               S
	Done, Comma                                             S

	// The line to the platform.
	ExchangeNow, Asked, LastExchange, Never, Waits, Oldest, Tried, NextTry, In, Acked, Root, Aside, LastFailure              S
	StandsAlone, StandsRevoked, StandsForked, StandsCut, StandsBusy, StandsFailing, StandsWaiting, StandsFresh, StandsAgreed S
	Fork, ForkHow, ForkShared, ForkHeld, ForkRoot, ForkReceipt, LeadHow, LedOut, Keyless, DayHow                             S

	// Differences with the platform.
	State, Kind, Order, OpenedAt, Open, Settled, NoDifference                                       S
	OurSide, TheirSide, NotHere, StageSince, DutyOf, TheyWithdrew, TheySawTwo, KeyOrder             S
	IfDeliver, IfStop, IfStopLate, IfOneLetter, IfTwoLetters, IfAsPlatform, IfNotEarned, IfAsOffice S
	Settlement, Decision, By, At, Note, Choices, Decides, NewerKind                                 S

	// People, signatories, tariff.
	Login, Name, Latin, Role, Roles, ResetHow, RemoveHow        S
	Capacity, Delegation, From, To, Today, Covered, NotCovered  S
	NoSignatory, SignatoryHow                                   S
	ExtractRate, FullCopyRate, Source, Act, NoTariff, TariffHow S
	InForce, Coming, Replaced, Overruled, Local, Platform       S
}

// ManageWords gives the sentences of the room.
func ManageWords() Manage { return manage }

var manage = Manage{
	Sync: S{"التبادل مع المنصة", "Échanges avec la plateforme"}, Differences: S{"التباينات", "Divergences"},
	People: S{"الأشخاص", "Personnes"}, Signatories: S{"الموقِّعون", "Signataires"}, Tariff: S{"التعريفة", "Tarif"}, Bureaux: S{"المكاتب الأخرى", "Autres bureaux"},
	Code: S{"الرمز", "code"}, NoBureau: S{"لا يُعرف أي مكتب آخر: لا يمكن إحالة أي طلب", "Aucun autre bureau n'est connu : aucune commande ne peut être transférée"},
	BureauHow: S{"المكاتب التي يمكن أن يُحال عليها طلب مؤدى عنه: مكاتب الجماعة والجماعات المجاورة.", "Les bureaux auxquels une commande payée peut être transférée : ceux de la commune et des communes voisines."},
	Done:      S{"تم: {1}", "Fait : {1}"}, Comma: S{"، ", ", "},

	ExchangeNow: S{"تبادل الآن", "échanger maintenant"}, Asked: S{"طُلب التبادل", "Échange demandé"},
	LastExchange: S{"آخر تبادل", "dernier échange"}, Never: S{"لم يتم بعد", "aucun encore"},
	Waits: S{"في انتظار الإرسال", "en attente d'envoi"}, Oldest: S{"الأقدم منها", "la plus ancienne"},
	Tried: S{"آخر محاولة", "dernier essai"}, NextTry: S{"المحاولة القادمة", "prochain essai"}, In: S{"بعد {1}", "dans {1}"},
	Acked: S{"عمليات لدى المنصة", "reçues par la plateforme"}, Root: S{"بصمتها", "leur empreinte"},
	LastFailure: S{"آخر خلل", "Dernier incident"},

	StandsAlone:   S{"هذا المكتب غير مسجل لدى المنصة: كل شيء يبقى هنا.", "Ce bureau n'est pas enrôlé auprès de la plateforme : tout reste ici."},
	StandsRevoked: S{"أوقفت المنصة هذا الجهاز: العمل مستمر ويُحفظ هنا، ولا يُرسل.", "La plateforme n'accepte plus ce poste : le travail continue et reste ici, rien ne part."},
	StandsForked:  S{"سجل المنصة غير سجل هذا الحاسوب: التبادل متوقف إلى أن يُحسم الأمر.", "La plateforme connaît un autre passé que ce poste : les échanges attendent une décision."},
	StandsCut:     S{"الخط مقطوع عمدا (تجريب): العمل مستمر.", "La ligne est coupée exprès (démonstration) : le travail continue."},
	StandsBusy:    S{"تبادل جار…", "Un échange est en cours…"},
	StandsFailing: S{"لم تنجح آخر محاولة: العمل مستمر ويُرسل لاحقا.", "Le dernier essai a échoué : le travail continue, il partira plus tard."},
	StandsWaiting: S{"هناك عمليات لم تصل بعد إلى المنصة.", "Des opérations ne sont pas encore chez la plateforme."},
	StandsFresh:   S{"لم يتم أي تبادل بعد.", "Aucun échange n'a encore eu lieu."},
	StandsAgreed:  S{"عند آخر تبادل كان لدى المنصة كل ما أُنجز هنا.", "Au dernier échange, la plateforme avait tout ce qui a été fait ici."},

	Fork:  S{"سجلان مختلفان", "Deux passés"},
	Aside: S{"طلبات لا تُقرأ، وُضعت جانبا", "commandes illisibles"},
	ForkHow: S{"استُرجع هذا الحاسوب من نسخة قديمة أو استُنسخ: لدى المنصة عمليات لا يعرفها. عند الخروج من التعارض يُؤخذ بسجل المنصة ثم يُضاف إليه كل ما أُنجز هنا. لا يضيع شيء ولا يُحتسب واجب مرتين.",
		"Ce poste a été restauré d'une ancienne copie, ou cloné : la plateforme détient des opérations qu'il ne connaît pas. Pour en sortir, on repart du journal de la plateforme et on y reporte tout ce qui a été fait ici. Rien ne se perd, aucun droit n'est compté deux fois."},
	ForkShared: S{"عمليات مشتركة", "opérations communes"}, ForkHeld: S{"عمليات لدى المنصة", "opérations de la plateforme"},
	ForkRoot: S{"بصمتها", "leur empreinte"}, ForkReceipt: S{"وصل المنصة", "récépissé de la plateforme"},
	LeadHow: S{"عمليات لدى المنصة: {1}، والمشتركة منها: {2}. يُؤخذ بسجلها ويُضاف إليه ما أُنجز هنا. اكتب ما وقع، ثم وقّع بعبارتك السرية.",
		"Opérations de la plateforme : {1} ; communes : {2}. On repart de son journal et on y reporte le travail fait ici. Dites ce qui s'est passé, puis signez de votre phrase secrète."},
	Keyless: S{"لم تعد العبارة السرية صالحة لمن يلي، أو ليست له صفة بعد: {1}. يُسند مدبر البرنامج الصفة أو يضع عبارة جديدة من لائحة الأشخاص.", "Ne peuvent plus se connecter, faute de phrase secrète valable ou de rôle : {1}. L'administrateur leur en redonne dans la liste des personnes."},
	LedOut:  S{"زال التعارض: السجل واحد من جديد", "Les journaux ne divergent plus"},
	DayHow:  S{"تأكد من التاريخ: من يفتح اليوم يشهد بصحته، ولو كانت ساعة الحاسوب مشكوكا فيها.", "Vérifiez la date : qui ouvre la journée s'en porte garant, même si l'horloge du poste est douteuse."},

	State: S{"الحالة", "état"}, Kind: S{"التباين", "divergence"}, Order: S{"الطلب", "commande"}, OpenedAt: S{"فُتح في", "ouverte le"},
	OurSide: S{"لدينا", "chez nous"}, TheirSide: S{"لدى المنصة", "plateforme"}, NotHere: S{"هذا الطلب غير معروف هنا", "cette commande n'est pas connue ici"},
	StageSince: S{"{1} منذ {2}", "{1} depuis le {2}"}, DutyOf: S{"الواجب: {1}", "droit : {1}"}, KeyOrder: S{"فتح الطلب", "ouvrir la commande"},
	TheyWithdrew: S{"الطلب مسحوب", "commande annulée"},
	TheySawTwo:   S{"طلب واحد أُدي عنه مرة، وصلت معالجته مرتين", "une seule commande payée, reçue deux fois comme traitée"},
	IfDeliver:    S{"تخرج الوثائق، ويبقى الواجب المقيَّد ({1})", "les documents partent, le droit enregistré ({1}) reste"},
	IfStop:       S{"لا يخرج شيء، ويُلغى الواجب المقيَّد ({1}) ويصير الطلب مسحوبا", "rien ne part, le droit enregistré ({1}) est repris, la commande devient « annulée »"},
	IfStopLate:   S{"لا شيء هنا يمكن وقفه بعد: لا يتغير شيء في الواجب ولا في الطلب", "plus rien ne peut être arrêté ici : ni le droit ni la commande ne changent"},
	IfOneLetter:  S{"تخرج مجموعة واحدة وتُتلف الأخرى؛ الواجب ({1}) محتسب مرة واحدة ولا يتغير", "un jeu part, l'autre est détruit ; le droit ({1}) n'est compté qu'une fois et ne change pas"},
	IfTwoLetters: S{"خرجت المجموعتان؛ الواجب ({1}) محتسب مرة واحدة ولا يتغير", "les deux jeux sont partis ; le droit ({1}) n'est compté qu'une fois et ne change pas"},
	IfAsPlatform: S{"يصير واجبنا {2} عوض {1}", "notre droit passe de {1} à {2}"},
	IfNotEarned:  S{"لم تُوقَّع أية وثيقة: لا يُحتسب أي واجب", "aucun document n'est signé : aucun droit n'est compté"},
	IfAsOffice:   S{"يبقى واجبنا {1}؛ تُرسل ملاحظتك إلى مدبر المنصة", "notre droit reste {1} ; votre remarque part à l'exploitant"},
	Open:         S{"مفتوح", "ouverte"}, Settled: S{"مسوَّى", "réglée"},
	NoDifference: S{"لا تباين مع المنصة.", "Aucune divergence avec la plateforme."},
	Settlement:   S{"التسوية", "Règlement"}, Decision: S{"القرار", "décision"}, By: S{"من طرف", "par"}, At: S{"في", "le"}, Note: S{"ملاحظة", "remarque"},
	Choices: S{"الحلول الممكنة", "Réponses possibles"}, Decides: S{"صاحب القرار", "qui décide"},
	NewerKind: S{"تباين من نوع أحدث من هذا البرنامج: يُحفظ إلى حين تحديثه", "Divergence d'une version plus récente : elle est gardée jusqu'à la mise à jour"},

	Login: S{"اسم المستخدم", "identifiant"}, Name: S{"الاسم", "nom"}, Latin: S{"بالحروف اللاتينية", "en lettres latines"}, Role: S{"صفة", "rôle"}, Roles: S{"الصفات", "rôles"},
	ResetHow:  S{"العبارة الجديدة تُبلَّغ شفويا لصاحبها ولا تُكتب. القديمة تتوقف فورا.", "La nouvelle phrase se dit de vive voix et ne s'écrit pas. L'ancienne cesse aussitôt."},
	RemoveHow: S{"لن يدخل هذا الشخص بعد الآن. ما أنجزه يبقى باسمه.", "Cette personne n'entrera plus. Ce qu'elle a fait reste à son nom."},
	Capacity:  S{"الصفة", "qualité"}, Delegation: S{"التفويض", "délégation"}, From: S{"من", "du"}, To: S{"إلى", "au"},
	Today: S{"اليوم", "aujourd'hui"}, Covered: S{"يوقِّع", "peut signer"}, NotCovered: S{"غير مفوَّض", "non couvert"},
	NoSignatory:  S{"لا يوجد أي موقِّع.", "Aucun signataire."},
	SignatoryHow: S{"الرئيس يوقع بصفته؛ ولغيره رقم قرار التفويض ومدته.", "Le président signe de droit ; pour les autres, le numéro et les dates de la délégation."},
	ExtractRate:  S{"الموجزة", "extrait"}, FullCopyRate: S{"الكاملة", "copie"}, Source: S{"المصدر", "source"}, Act: S{"النص", "texte"},
	NoTariff:  S{"لا توجد أي تعريفة: لا يمكن احتساب الواجبات.", "Aucun tarif : les droits ne peuvent pas être calculés."},
	TariffHow: S{"تُعتمد إلى أن ترسل المنصة تعريفتها: تعريفة المنصة هي الغالبة ابتداء من يومها.", "Vaut jusqu'à ce que la plateforme envoie le sien : à partir de son premier jour, c'est le sien qui compte."},
	InForce:   S{"معمول به", "en vigueur"}, Coming: S{"لاحقا", "à venir"}, Replaced: S{"مستبدل", "remplacé"}, Overruled: S{"غلبته المنصة", "écarté"},
	Local: S{"المكتب", "bureau"}, Platform: S{"المنصة", "plateforme"},
}
