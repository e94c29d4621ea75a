package lang

// Look are the sentences about terminal and keyboard.
type Look struct {
	Title, Ask, Keep, Line            S
	Font, Keyboard, OtherKeyboard     S
	Tmux, Putty, Konsole, Kitty, Bare S

	Sample         string // Arabic: a name, a number, a bracket
	Azerty, Qwerty string // what is printed on the keys
}

// Hint is what a person can do at a kind of terminal: the number is that of
// text.Hint. It is empty where there is nothing to do.
func (l Look) Hint(n int) S {
	hints := [...]S{2: l.Tmux, 3: l.Putty, 4: l.Konsole, 5: l.Kitty, 6: l.Bare}
	if n < 0 || n >= len(hints) {
		return S{}
	}
	return hints[n]
}

// LookWords gives the sentences about terminal and keyboard.
func LookWords() Look {
	return Look{
		Title: S{"الشاشة ولوحة المفاتيح", "Écran et clavier"},
		Ask: S{"أي سطر يُقرأ صحيحا، من اليمين إلى اليسار وبحروف متصلة؟",
			"Quelle ligne se lit juste : de droite à gauche, lettres liées ?"},
		Keep: S{"متابعة دون تغيير", "garder tel quel"},
		Line: S{"السطر {1}", "ligne {1}"},
		Font: S{"إن ظهرت مربعات مكان الحروف فالخط لا يضم الأشكال المتصلة: اختر DejaVu Sans Mono في إعدادات الطرفية، أو FreeMono من أجل حرف ڭ.",
			"Des carrés à la place des lettres ? La police n'a pas les formes liées : choisissez DejaVu Sans Mono dans les réglages du terminal, ou FreeMono pour la lettre ڭ."},
		Keyboard: S{"لوحة المفاتيح", "Clavier"}, OtherKeyboard: S{"لوحة أخرى", "autre clavier"},
		Tmux: S{"داخل tmux أو screen: لا يصل طلب إيقاف الترتيب إلى الطرفية. اخرج ونفّذ printf '\\033[8l' ثم ابدأ tmux من جديد.",
			"Dans tmux ou screen, la demande de ne rien réordonner n'atteint pas le terminal. Sortez-en, tapez printf '\\033[8l', puis relancez tmux."},
		Putty: S{"في PuTTY، صفحة Terminal › Features: ضع علامة على Disable Arabic text shaping و Disable bidirectional text display ثم اختر السطر 1.",
			"Dans PuTTY, page Terminal › Features : cochez « Disable Arabic text shaping » et « Disable bidirectional text display », puis prenez la ligne 1."},
		Konsole: S{"في Konsole، الملف الشخصي › متقدم: أزل علامة «عرض النص ثنائي الاتجاه» ثم اختر السطر 1: هكذا تستقيم الأعمدة.",
			"Dans Konsole, profil › Avancé : décochez le rendu bidirectionnel, puis prenez la ligne 1 : les colonnes restent alors droites."},
		Kitty: S{"في kitty: أضف force_ltr yes إلى kitty.conf وأعد تشغيله ثم اختر السطر 1.",
			"Dans kitty : ajoutez force_ltr yes à kitty.conf, relancez-le, puis prenez la ligne 1."},
		Bare: S{"شاشة النظام خارج النوافذ لا تضم حروفا عربية: استعمل الفرنسية هنا أو طرفية داخل نافذة.",
			"La console sans fenêtres n'a pas de lettres arabes : travaillez-y en français, ou ouvrez un terminal graphique."},
		Sample: "الطلب 26000417: فاطمة الزهراء العلمي (مكرر 12)",
		Azerty: "AZERTY", Qwerty: "QWERTY",
	}
}
