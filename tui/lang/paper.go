package lang

// Paper are the sentences of printed sheets.
type Paper struct {
	Duplicate                           S // mark of a sheet that was printed before
	FootDay, FootBy, FootHead, FootPage S // around {1}

	// An order and its preparation.
	OrderTitle, ExtractTitle, FullCopyTitle, NotTheForm                             S
	Act, Papers, Addressee, Asker, Work, PlacedAt, Withdrawn                        S
	Holder, Latin, ActNumber, Hijri, Gregorian, Register, Birth, Sex, Male, Female  S
	Father, Mother, Extracts, FullCopies, Language, Marriage, MarriageDuty, Refused S
	Name, Address, Phone                                                            S
	TickFound, TickMentions, TickMarriage, TickPrepared, TickSigned, TickPacked     S

	// Envelopes.
	AddressTitle, LabelTitle, OrderNumber, Registered, ReturnTo, Tel S

	// The handover slip.
	SlipTitle, CopyForPost, CopyForOffice, Way, ByAgency, ByPickup, Inland, AbroadLetters S
	ClosedAt, HandedAt, HandedBy, PostAgent                                               S
	Rank, LabelNumber, Place, PaperCount, Remark, LetterCount, RefusedCount, Initial      S
	SignOffice, SignPost, StampPost                                                       S

	// The collector's sheets, beside the words of the till.
	PaymentProof, Payer, ClosingTitle, DepositTitle, RegisterTitle, MonthTitle, ReconcileTitle, CheckTitle, CheckHow S
	What, OrderCount, SignedAt, SignedHead, Accountant, NotConcordant, ExtractsAndCopies                             S
	SignCollector, SignApprover, SignAccountant, SignChecker                                                         S
	Checked, NextOnPaper, ByTheBooks, NotPresented, LabelsLeft, FirstLabel, Agrees, Differs                          S
	SignedInBooks, RefusedToSign, WithKey, OneBook                                                                   S

	// The run-sheet.
	RunTitle, RunHow, RunDay, RunAgent, RunSignatory, RunNumber, RunAct    S
	RunMentions, RunMarriage, RunClaimed, RunFound, RunPrepared, RunSigned S
	RunStopped                                                             S // code of a hold or a refusal
}

// PaperWords gives the sentences of printed sheets.
func PaperWords() Paper {
	return Paper{
		Duplicate: S{"نسخة مكررة", "duplicata"},
		FootDay:   S{"يوم العمل: {1}", "Journée du {1}"},
		FootBy:    S{"طبعها {1} في {2}", "Imprimé par {1} le {2}"},
		FootHead:  S{"رأس يومية العمليات", "Tête du journal des opérations"},
		FootPage:  S{"الصفحة {1} من {2}", "Page {1} sur {2}"},

		OrderTitle:    S{"ورقة الطلب", "Fiche de commande"},
		ExtractTitle:  S{"تحضير نسخة موجزة", "Préparation d'extrait"},
		FullCopyTitle: S{"تحضير نسخة كاملة", "Préparation de copie intégrale"},
		NotTheForm: S{"هذه ورقة تحضير داخلية وليست المطبوع الرسمي. الرسم المسجَّل هو المرجع: عند أي اختلاف يُعلَّق الطلب ولا يُصحَّح.",
			"Feuille de préparation interne : ce n'est pas l'imprimé officiel. L'acte inscrit au registre fait foi : en cas d'écart, mettre la commande en suspens, ne rien corriger."},

		Act: S{"الرسم", "Acte"}, Papers: S{"الوثائق", "Documents"},
		Addressee: S{"المرسل إليه", "Destinataire"}, Asker: S{"صاحب الطلب", "Demandeur"},
		Work: S{"المعالجة", "Traitement"}, PlacedAt: S{"ورد في {1}", "Commandée le {1}"},
		Withdrawn: S{"سحبت المنصة هذا الطلب: لا ترسلوه قبل تسوية التباين", "Commande retirée par la plateforme : ne rien envoyer avant règlement de la divergence"},
		Holder:    S{"صاحب الرسم", "Titulaire"}, Latin: S{"بالحروف اللاتينية", "En lettres latines"},
		ActNumber: S{"رقم الرسم", "N° d'acte"}, Hijri: S{"السنة الهجرية", "Année hégirienne"},
		Gregorian: S{"السنة الميلادية", "Année grégorienne"}, Register: S{"السجل", "Registre"},
		Birth: S{"تاريخ الولادة", "Naissance"}, Sex: S{"الجنس", "Sexe"},
		Male: S{"ذكر", "masculin"}, Female: S{"أنثى", "féminin"},
		Father: S{"الأب", "Père"}, Mother: S{"الأم", "Mère"},
		Extracts: S{"نسخ موجزة", "Extraits"}, FullCopies: S{"نسخ كاملة", "Copies intégrales"},
		Language: S{"لغة الوثيقة", "Langue"}, Marriage: S{"من أجل الزواج", "Pour un mariage"},
		MarriageDuty: S{"يُشار إلى التسليم بهامش السجل (المادة 65 من مدونة الأسرة)", "délivrance à noter en marge du registre (Code de la famille, art. 65)"},
		Refused:      S{"مرفوض", "Rejeté"},
		Name:         S{"الاسم", "Nom"}, Address: S{"العنوان", "Adresse"}, Phone: S{"الهاتف", "Téléphone"},
		TickFound:    S{"عُثر على الرسم", "Acte trouvé"},
		TickMentions: S{"البيانات الهامشية محقَّقة", "Mentions marginales vérifiées"},
		TickMarriage: S{"التسليم مضمَّن بالهامش (زواج)", "Délivrance notée en marge (mariage)"},
		TickPrepared: S{"الوثائق محرَّرة", "Documents établis"},
		TickSigned:   S{"موقَّعة ومختومة", "Signés et cachetés"},
		TickPacked:   S{"في الظرف", "Mis sous pli"},

		AddressTitle: S{"ورقة العنوان", "Porte-adresse"},
		LabelTitle:   S{"ملصقات المضمون", "Étiquettes recommandé"},
		OrderNumber:  S{"الطلب {1}", "Commande {1}"},
		Registered:   S{"رسالة مضمونة", "Lettre recommandée"},
		ReturnTo:     S{"المرسل (عند التعذر تُرجع إليه):", "Expéditeur (retour en cas de non-remise) :"},
		Tel:          Same("Tél. {1}"),

		SlipTitle:   S{"ورقة الإيداع", "Bordereau de dépôt"},
		CopyForPost: S{"نسخة البريد", "Exemplaire de la Poste"}, CopyForOffice: S{"نسخة المكتب", "Exemplaire du bureau"},
		Way: S{"الطريقة", "Remise"}, ByAgency: S{"إيداع بوكالة البريد", "dépôt à l'agence postale"}, ByPickup: S{"جمع البريد بالمكتب", "collecte au bureau"},
		Inland: S{"داخل المغرب", "Maroc"}, AbroadLetters: S{"إلى الخارج", "étranger"},
		ClosedAt: S{"أُغلقت في", "Clos le"}, HandedAt: S{"سُلِّمت في", "Remis le"}, HandedBy: S{"سلَّمها", "Remis par"},
		PostAgent: S{"عون البريد", "Agent de la Poste"},
		Rank:      S{"ر", "Rg"}, LabelNumber: S{"رقم المضمون", "N° recommandé"}, Place: S{"الوجهة", "Destination"},
		PaperCount: S{"وثائق", "Docs"}, Remark: S{"ملاحظة", "Obs."},
		LetterCount: S{"عدد الرسائل", "Nombre de plis"}, RefusedCount: S{"مرفوضة من الوكالة", "Refusés par l'agence"},
		Initial:    S{"توقيع مختصر", "paraphe"},
		SignOffice: S{"عن المكتب", "Pour le bureau"}, SignPost: S{"عن البريد: الاسم والتوقيع", "Pour la Poste : nom et signature"},
		StampPost: S{"طابع الوكالة والتاريخ", "Cachet à date de l'agence"},

		PaymentProof: S{"إثبات الأداء", "Justificatif de paiement"}, Payer: S{"المؤدي", "Payé par"},
		ClosingTitle: S{"حصر الصندوق", "Arrêté de caisse"}, DepositTitle: S{"ورقة دفع للمحاسب", "Bordereau de versement"},
		RegisterTitle: S{"سجل الوصولات", "Registre des quittances"}, MonthTitle: S{"كشف المداخيل", "Relevé des recettes"},
		ReconcileTitle: S{"محضر المطابقة", "État de rapprochement"}, CheckTitle: S{"محضر مراقبة مفاجئة", "Procès-verbal de contrôle"},
		CheckHow: S{"في {1} راقب {2} بغتةً ما في عهدة {3}. لا يغيّر هذا المحضر أي حساب.",
			"Le {1}, {2} a contrôlé à l'improviste ce que {3} a en charge. Ce procès-verbal ne modifie aucun compte."},
		What: S{"البيان", "Libellé"}, OrderCount: S{"الطلبات", "Commandes"}, SignedAt: S{"وُقِّع في", "Signé le"}, SignedHead: S{"رأس اليومية عند التوقيع", "Tête du journal à la signature"},
		Accountant: S{"المحاسب العمومي", "Comptable public"}, NotConcordant: S{"ما لا يطابق", "Ce qui ne concorde pas"},
		ExtractsAndCopies: S{"موجزة / كاملة", "Extr. / cop."},
		SignCollector:     S{"شسيع المداخيل", "Le régisseur"}, SignApprover: S{"الموافق", "L'approbateur"},
		SignAccountant: S{"المحاسب العمومي", "Le comptable public"}, SignChecker: S{"القائم بالمراقبة", "Le vérificateur"},
		Checked: S{"من روقب", "La personne contrôlée"}, NextOnPaper: S{"الورقة الموالية على الورق", "feuille suivante, sur papier"}, ByTheBooks: S{"في الدفاتر", "selon les livres"},
		NotPresented: S{"لم يُقدم", "non présenté"}, LabelsLeft: S{"الملصقات غير المستعملة", "Étiquettes inutilisées"}, FirstLabel: S{"أول ملصق في الدفعة", "première étiquette du lot"},
		Agrees: S{"مطابق", "concorde"}, Differs: S{"غير مطابق", "écart"}, SignedInBooks: S{"التوقيعات المسجلة", "Signatures consignées"},
		RefusedToSign: S{"رُفض التوقيع في", "Refus de signer le"}, WithKey: S{"بالمفتاح", "Avec la clé"}, OneBook: S{"الدفتر", "quittancier"},

		RunTitle: S{"ورقة عمل", "Feuille de route"},
		RunHow: S{"للعمل بخط اليد أثناء انقطاع الكهرباء. تُدخَل بعد عودتها بوقتها الحقيقي (إدخال مؤجَّل) ثم تُحفظ.",
			"Pour travailler à la main pendant une coupure de courant. À saisir ensuite avec l'heure réelle (saisie différée), puis à classer."},
		RunDay: S{"اليوم", "Jour"}, RunAgent: S{"العون", "Agent"}, RunSignatory: S{"الموقِّع", "Signataire"},
		RunMentions: S{"البيانات الهامشية", "Mentions vérifiées"}, RunMarriage: S{"الزواج: بالهامش", "Mariage : en marge"},
		RunNumber: S{"رقم الطلب", "N° de commande"}, RunAct: S{"رقم الرسم / السنة", "N° d'acte / année"},
		RunStopped: S{"تعليق أو رفض (الرمز)", "Suspens ou rejet (code)"},
		RunClaimed: S{"التكفل", "Prise"}, RunFound: S{"العثور", "Trouvé"}, RunPrepared: S{"التحرير", "Établi"}, RunSigned: S{"التوقيع", "Signé"},
	}
}
