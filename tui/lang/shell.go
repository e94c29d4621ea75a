package lang

// Shell is what the program itself says, around every room.
type Shell struct {
	Program, Office, TooSmall                  S
	Up, Down, PageUp, PageDown, Top, Bottom    S
	Choose, ChooseUp, ChooseDown, ChooseAll    S
	Answer, Cancel, NextAnswer, PreviousAnswer S
	Save, NextField, PreviousField, Yes, No    S
	Working, NothingToFill, Example            S

	Help, Palette, Language, Person, Lock, Quit, Back, Seal                         S
	SignIn, Login, Passphrase, People, DemoPeople, OpenBooks, NewHere, ChoosePerson S
	Locked, LockedWhy, Continue, OtherPerson                                        S
	NotTaken, QuitAsk, QuitOthers, SealAsk, QuitNow                                 S
	OtherWindows, OtherCommands                                                     N // end with this one
	PaletteAsk, NothingFound, HelpTitle, HelpHere, HelpAlways                       S

	LastExchange, Never, NotEnrolled, Exchanging, Cut, AllSent, Fork, Revoked S
	Day, CutLine, RestoreLine                                                 S

	Requests, Keys S

	GuideSignIn, GuideTill, GuideAudit, GuideManage, GuideWork, GuideCut, GuideOffline, GuideRestore, GuideWait, GuideDone, GuideLocked, GuideLook S
}

// Waiting counts what the platform does not have yet.
func Waiting() N {
	return N{[6]string{"لا شيء في الانتظار", "عملية في الانتظار", "عمليتان في الانتظار", "{n} عمليات في الانتظار", "{n} عملية في الانتظار", "{n} عملية في الانتظار"},
		[2]string{"{n} en attente", "{n} en attente"}}
}

// ShellWords are the sentences of the program.
func ShellWords() Shell { return shell }

var shell = Shell{
	Program:  S{"وثيقة", "Watiqa"},
	Office:   S{"مكتب الحالة المدنية", "Bureau d'état civil"},
	TooSmall: S{"النافذة صغيرة: المطلوب {1} × {2} على الأقل", "Fenêtre trop petite : il faut au moins {1} × {2}"},

	Up: S{"إلى أعلى", "monter"}, Down: S{"إلى أسفل", "descendre"},
	PageUp: S{"الصفحة السابقة", "page précédente"}, PageDown: S{"الصفحة التالية", "page suivante"},
	Top: S{"البداية", "début"}, Bottom: S{"النهاية", "fin"},
	Choose: S{"تحديد", "cocher"}, ChooseUp: S{"توسيع التحديد إلى أعلى", "étendre vers le haut"},
	ChooseDown: S{"توسيع التحديد إلى أسفل", "étendre vers le bas"}, ChooseAll: S{"تحديد الكل", "tout cocher"},

	Answer: S{"تأكيد", "valider"}, Cancel: S{"إلغاء", "annuler"},
	NextAnswer: S{"الجواب التالي", "réponse suivante"}, PreviousAnswer: S{"الجواب السابق", "réponse précédente"},
	Save: S{"تسجيل", "enregistrer"}, NextField: S{"الخانة التالية", "champ suivant"}, PreviousField: S{"الخانة السابقة", "champ précédent"},
	Yes: S{"نعم", "oui"}, No: S{"لا", "non"},
	Working: S{"جار التنفيذ…", "en cours…"}, Example: S{"مثلا", "ex."}, NothingToFill: S{"لا شيء يُملأ هنا: ⏎ يؤكد", "Rien à remplir : ⏎ confirme"},

	Help: S{"مساعدة", "aide"}, Palette: S{"العمليات", "actions"}, Language: S{"Français", "العربية"},
	Person: S{"تغيير المستخدم", "changer de personne"}, Lock: S{"قفل الشاشة", "verrouiller"}, Quit: S{"خروج", "quitter"},
	Back: S{"رجوع", "retour"}, Seal: S{"إغلاق الدفاتر", "sceller les livres"},

	SignIn: S{"الدخول", "Connexion"}, Login: S{"اسم المستخدم", "Identifiant"}, Passphrase: S{"العبارة السرية", "Phrase secrète"},
	People: S{"من يوجد أمام هذه الشاشة؟", "Qui est devant cet écran ?"}, DemoPeople: S{"أشخاص المكتب التجريبي وعباراتهم السرية", "Les personnes de la démonstration et leurs phrases secrètes"},
	OpenBooks:    S{"الدفاتر مغلقة: أول دخول يفتحها", "Les livres sont scellés : la première connexion les ouvre"},
	ChoosePerson: S{"اختيار شخص", "choisir"},
	NewHere:      S{"كل عملية تُسجَّل باسم صاحبها", "Chaque opération est enregistrée au nom de son auteur"},
	Locked:       S{"الشاشة مقفلة", "Écran verrouillé"}, LockedWhy: S{"بقي العمل على حاله. العبارة السرية تعيده", "Le travail est resté en l'état. La phrase secrète le rend."},
	Continue: S{"متابعة", "continuer"}, OtherPerson: S{"شخص آخر", "une autre personne"},
	NotTaken: S{"كُتب أو مُسح شيء والسؤال مفتوح: لم يُؤخذ. أجب ثم أعد المسح", "Tapé ou scanné pendant cette question : rien n'a été pris. Répondez, puis recommencez"},
	QuitAsk:  S{"الخروج من البرنامج؟ لا يضيع شيء: كل عملية مسجلة.", "Quitter le programme ? Rien n'est perdu : chaque opération est enregistrée."},
	SealAsk:  S{"إغلاق الدفاتر؟ تُقفل كل النوافذ ويتوقف التبادل إلى أن يدخل شخص بعبارته السرية.", "Sceller les livres ? Toutes les fenêtres se ferment et les échanges s'arrêtent jusqu'à la prochaine connexion."},
	OtherWindows: N{[6]string{"لا نافذة أخرى", "نافذة أخرى تعمل على هذه الدفاتر", "نافذتان أخريان تعملان على هذه الدفاتر", "{n} نوافذ أخرى تعمل على هذه الدفاتر", "{n} نافذة أخرى تعمل على هذه الدفاتر", "{n} نافذة أخرى تعمل على هذه الدفاتر"},
		[2]string{"{n} autre fenêtre travaille sur ces livres.", "{n} autres fenêtres travaillent sur ces livres."}},
	OtherCommands: N{[6]string{"لا أمر", "أمر واحد قيد التنفيذ", "أمران قيد التنفيذ", "{n} أوامر قيد التنفيذ", "{n} أمرا قيد التنفيذ", "{n} أمر قيد التنفيذ"},
		[2]string{"{n} commande du terminal est en cours.", "{n} commandes du terminal sont en cours."}},
	QuitOthers: S{"هذه النافذة هي التي تمسك الدفاتر: إن أُغلقت توقف كل ما ذُكر. الخروج مع ذلك؟", "Cette fenêtre tient les livres : la fermer les arrête. Quitter quand même ?"},
	QuitNow:    S{"خروج", "quitter"},

	PaletteAsk: S{"اكتب ما تريد القيام به", "Tapez ce que vous voulez faire"}, NothingFound: S{"لا نتيجة", "Rien trouvé"},
	HelpTitle: S{"المفاتيح", "Les touches"}, HelpHere: S{"هنا: {1}", "Ici : {1}"}, HelpAlways: S{"في كل مكان", "Partout"},

	LastExchange: S{"آخر تبادل {1}", "dernier échange {1}"}, Never: S{"لم يتم أي تبادل بعد", "aucun échange encore"},
	NotEnrolled: S{"غير مسجل لدى المنصة", "non enrôlé auprès de la plateforme"}, Exchanging: S{"تبادل جار…", "échange en cours…"},
	Cut: S{"الخط مقطوع", "ligne coupée"}, AllSent: S{"لا شيء في الانتظار", "rien en attente"},
	Fork: S{"سجلان مختلفان: انظر شاشة التبادل", "deux passés : voir l'écran des échanges"}, Revoked: S{"الجهاز موقوف لدى المنصة", "poste révoqué par la plateforme"},
	Day:     S{"يوم {1}", "journée du {1}"},
	CutLine: S{"قطع الخط", "couper la ligne"}, RestoreLine: S{"إعادة الخط", "rétablir la ligne"},

	Requests: S{"الطلبات", "Commandes"}, Keys: S{"المفتاح", "touche"},

	GuideSignIn:  S{"تجريب: اختر شخصا بالسهم ↓ ثم ⏎", "Démonstration : choisissez une personne avec ↓, puis ⏎"},
	GuideTill:    S{"الصندوق: Alt-C. الطلبات بيد العون: F2", "La caisse : Alt-C. Les commandes sont aux agents : F2"},
	GuideAudit:   S{"التفتيش: Alt-I ثم 1 إلى 9. الطلبات بيد العون: F2", "Le contrôle : Alt-I, puis 1 à 9. Les commandes sont aux agents : F2"},
	GuideManage:  S{"الأشخاص: F8. الطلبات بيد العون: F2", "Les personnes : F8. Les commandes sont aux agents : F2"},
	GuideLook:    S{"تجريب: اختر السطر الذي يُقرأ صحيحا: 1 أو 2 أو 3", "Démonstration : choisissez la ligne qui se lit juste, 1, 2 ou 3"},
	GuideLocked:  S{"تجريب: العبارة السرية هي {1}", "Démonstration : la phrase secrète est « {1} »"},
	GuideWork:    S{"عالج طلبا كاملا: c ثم f ثم p ثم y ثم s ثم ⏎", "Traitez une commande en entier : c f p y s ⏎"},
	GuideCut:     S{"اقطع الخط بالمفتاح F9 وواصل العمل", "Coupez la ligne avec F9, et continuez à travailler"},
	GuideOffline: S{"الخط مقطوع: عالج بعض الطلبات، لا شيء يتوقف", "La ligne est coupée : traitez des commandes, rien ne s'arrête"},
	GuideRestore: S{"ما أُنجز ينتظر الإرسال: أعد الخط بالمفتاح F9", "Votre travail attend : rétablissez la ligne avec F9"},
	GuideWait:    S{"عاد الخط: يرسل البرنامج ما ينتظر تلقائيا", "La ligne est rétablie : ce qui attend part tout seul"},
	GuideDone:    S{"المنصة تعرف الآن كل شيء. ^L للغة الأخرى، ? للمفاتيح", "La plateforme sait tout. ^L change de langue, ? montre les touches"},
}
