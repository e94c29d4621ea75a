package lang

import "watiqa/store/office"

// keyProblems: keys, and sessions from elsewhere.
var keyProblems = map[office.Code]problem{
	office.KeyMalformed: {S{"ليس هذا مفتاح SSH عموميا", "Ce n'est pas une clé publique SSH"},
		S{"الصقوا سطر الملف .pub كاملا: النوع ثم المفتاح", "Coller la ligne entière du fichier .pub : le type, puis la clé"}, nil},
	office.KeyWeak: {S{"هذا المفتاح ضعيف", "Cette clé est trop faible"},
		S{"يُطلب من صاحبه مفتاح جديد: ssh-keygen -t ed25519", "En demander une nouvelle : ssh-keygen -t ed25519"}, nil},
	office.KeyUnknown: {S{"هذا المفتاح لا يفتح هذا المكتب", "Cette clé n'ouvre pas ce bureau"},
		S{"تمنح المنصة المفتاح، أو مدبر البرنامج بالمكتب", "La plateforme accorde les clés, ou l'administrateur du bureau"}, nil},
	office.KeyDead: {S{"هذا المفتاح ملغى", "Cette clé est révoquée"},
		S{"المفتاح الملغى لا يعود: يُمنح مفتاح جديد", "Une clé révoquée ne revient pas : il en faut une nouvelle"}, nil},
	office.KeyExpired: {S{"انتهت صلاحية هذا المفتاح يوم {1}", "Cette clé n'est plus valable depuis la fin du {1}"},
		S{"تمدد المنصة المفتاح، أو مدبر البرنامج بالمكتب", "La plateforme prolonge les clés, ou l'administrateur du bureau"}, []say{aDay}},
	office.KeyTaken: {S{"هذا المفتاح لشخص آخر", "Cette clé est celle de quelqu'un d'autre"},
		S{"لكل شخص مفتاحه", "À chacun sa clé"}, nil},
	office.NoPassphrase: {S{"ليست لهذا الشخص عبارة سرية: ترسله المنصة، ويدخل بمفتاحه", "Cette personne n'a pas de phrase secrète : la plateforme l'envoie, elle entre avec sa clé"},
		S{"المفاتيح في شاشة المفاتيح", "Ses clés sont à l'écran des clés"}, nil},
	office.SessionSentAway: {S{"أنهى مدبر البرنامج هذه الجلسة", "L'administrateur a mis fin à cette session"},
		S{"اتصلوا بالمكتب", "Appeler le bureau"}, nil},
	office.SessionTimeUp: {S{"انتهت الجلسة: {1} دقيقة على الأكثر", "La session est finie : {1} minutes au plus"},
		S{"يمكن الاتصال من جديد", "On peut se reconnecter"}, nil},
	office.SessionFailed: {S{"وقع خلل في البرنامج وانتهت هذه الجلسة وحدها", "Le programme a échoué dans cette session, et dans elle seule"},
		S{"لم يضع شيء: يمكن الاتصال من جديد، ويجد المكتب التفاصيل في سجل البرنامج", "Rien n'est perdu : se reconnecter ; le bureau trouvera le détail dans le journal du programme"}, nil},
	office.SessionIdle: {S{"انتهت الجلسة: لم يلمس أحد لوحة المفاتيح", "La session est finie : personne n'a touché le clavier"},
		S{"يمكن الاتصال من جديد", "On peut se reconnecter"}, nil},
	office.NoTerminal: {S{"لا يُفتح هنا إلا شاشات البرنامج", "Ici ne s'ouvrent que les écrans du programme"},
		S{"الاتصال بـ ssh دون أمر، من طرفية", "Se connecter par ssh sans commande, depuis un terminal"}, nil},
	office.RelayDown: {S{"لا يجيب خادم التحويل", "Le relais ne répond pas"},
		S{"يعاود البرنامج المحاولة وحده", "Le programme réessaie de lui-même"}, nil},
	office.RelayStranger: {S{"خادم التحويل ليس الذي تعرفه الإعدادات", "Le relais n'est pas celui que connaissent les réglages"},
		S{"تحققوا من host_key مع مدبر الخادم قبل تغييره", "Vérifier host_key avec qui tient le relais avant de le changer"}, nil},
	office.RelayRefused: {S{"رفض خادم التحويل فتح المنفذ أو رفض المفتاح", "Le relais a refusé la clé ou le renvoi de port"},
		S{"تحققوا من user و key و port في الإعدادات", "Vérifier user, key et port dans les réglages"}, nil},
}
