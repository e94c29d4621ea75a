package lang

// Plain are the sentences of the line mode.
type Plain struct {
	Menu, Pick, Bad, Bye, Nobody                                             S
	List, More, Filter, Search, Show, Act, Sync, Status, Lang, End           S
	Every, LateOnly, AskText, AskNumber, AskNumbers, AskAction               S
	AskSheet, AskSubject, Row, Found, Page, Optional, Usually, Several, Sure S
	Day, Time, Secret, Sent, AskStep, AskFigure, Menus                       S
}

// PlainWords gives them.
func PlainWords() Plain {
	return Plain{
		Menu: S{"القائمة. {1}، {2}", "Menu. {1}, {2}"},
		Pick: S{"الرقم؟", "Numéro ?"}, Bad: S{"لا خيار بهذا الرقم", "Aucun choix de ce numéro"},
		Bye:    S{"إلى اللقاء. كل عملية مسجلة.", "Au revoir. Chaque opération est enregistrée."},
		Nobody: S{"لا أحد للاختيار", "Il n'y a rien à choisir"},
		List:   S{"قائمة الطلبات", "Liste des commandes"}, More: S{"بقية القائمة", "Suite de la liste"},
		Filter: S{"تصفية حسب الحالة", "Filtrer par état"}, Search: S{"بحث", "Chercher"},
		Show: S{"طلب واحد", "Une commande"}, Act: S{"القيام بعملية", "Faire une opération"},
		Sync: S{"تبادل الآن", "Échanger maintenant"}, Status: S{"حال الدفاتر والخط", "L'état des livres et de la ligne"},
		Lang: S{"Français", "العربية"}, End: S{"خروج", "Quitter"},
		Every: S{"كل الحالات", "tous les états"}, LateOnly: S{"ما تجاوز 48 ساعة", "au-delà des 48 heures"},
		AskText:   S{"كلمات من الاسم أو رقم؟ (سطر فارغ: لا بحث)", "Mots du nom, ou numéro ? (ligne vide : ne rien chercher)"},
		AskNumber: S{"رقم الطلب؟", "Numéro de commande ?"}, AskNumbers: S{"أرقام الطلبات، بينها مسافات؟", "Numéros des commandes, séparés par des espaces ?"},
		AskAction: S{"أي عملية؟", "Quelle opération ?"}, AskSubject: S{"على أي منها؟", "Sur quoi ?"}, AskSheet: S{"أي ورقة؟", "Quelle feuille ?"},
		Row:  S{"{1}. {2}. {3}. رسم {4}. موجزة {5}، كاملة {6}.", "{1}. {2}. {3}. Acte {4}. Extraits {5}, copies {6}."},
		Page: S{"من {1} إلى {2} من أصل {3}", "De {1} à {2} sur {3}"}, Found: S{"لا طلب هنا", "Aucune commande ici"},
		Optional: S{"اختياري", "facultatif"}, Usually: S{"السطر الفارغ: {1}", "ligne vide : {1}"},
		Several: S{"أرقام بينها مسافات", "numéros séparés par des espaces"}, Sure: S{"تأكيد: {1}؟ 1 نعم، 2 لا", "Confirmer : {1} ? 1 oui, 2 non"},
		Day: S{"يوم/شهر/سنة", "jour/mois/année"}, Time: S{"ساعة:دقيقة", "heure:minute"}, Secret: S{"لا تظهر عند الكتابة", "n'apparaît pas"},
		AskStep: S{"حسب ماذا؟", "Par quoi ?"}, AskFigure: S{"أي مؤشر، فترة فترة؟", "Quel indicateur, période par période ?"}, Menus: S{"الرجوع إلى القائمة", "revenir au menu"},
		Sent: S{"لا شيء في الانتظار: المنصة تعرف كل شيء", "Rien n'attend : la plateforme sait tout"},
	}
}
