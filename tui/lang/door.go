package lang

import "watiqa/store/office"

// Door are the sentences about coming in from elsewhere: what the door says
// itself, and the screens of keys and sessions.
type Door struct {
	Keys, Sessions, NoKey, NoSession                        S
	Person, Fingerprint, Until, NoEnd, From, Granted, State S
	Valid, Expired, Revoked, RevokedAt, Platform, Local     S
	LastExchange, Never, ExchangeWhy                        S
	GrantHow, RevokeHow, EndHow                             S
	Listens, ListensNot, HostKey, Relay, RelayUp, RelayDown S
	Command, Office, ToReach, LineDied, NoElsewhere         S // watiqa ssh
	Way, Address, Since, Touched, EndsAt, Nobody            S
}

// DoorWords gives them.
func DoorWords() Door { return door }

var door = Door{
	Keys: S{"مفاتيح الدخول عن بعد", "Clés d'accès à distance"}, Sessions: S{"الجلسات المفتوحة", "Sessions ouvertes"},
	NoKey: S{"لا يوجد أي مفتاح: لا يدخل أحد عن بعد.", "Aucune clé : personne n'entre à distance."}, NoSession: S{"لا توجد أي جلسة.", "Aucune session."},
	Person: S{"الشخص", "personne"}, Fingerprint: S{"بصمة المفتاح", "empreinte"}, Until: S{"إلى غاية", "jusqu'au"}, NoEnd: S{"إلى أن يُلغى", "jusqu'à révocation"},
	From: S{"من", "accordée par"}, Granted: S{"منذ", "depuis le"}, State: S{"الحالة", "état"},
	Valid: S{"صالح", "valable"}, Expired: S{"انتهت صلاحيته", "expirée"}, Revoked: S{"ملغى", "révoquée"}, RevokedAt: S{"أُلغي في", "révoquée le"},
	Platform: S{"المنصة", "plateforme"}, Local: S{"المكتب", "bureau"},
	LastExchange: S{"آخر تبادل", "dernier échange"}, Never: S{"لم يتم بعد", "aucun encore"},
	ExchangeWhy: S{"ما ألغته المنصة بعد آخر تبادل لا يُعرف هنا بعد.", "Une révocation plus récente de la plateforme n'est pas encore connue ici."},
	GrantHow:    S{"الصقوا سطر الملف .pub. تحققوا من البصمة مع صاحب المفتاح بالهاتف.", "Coller la ligne du fichier .pub. Vérifier l'empreinte avec son propriétaire, par téléphone."},

	RevokeHow: S{"لا يفتح هذا المفتاح بعد الآن أبدا، وتنتهي جلساته خلال دقيقة.", "Cette clé n'ouvrira plus jamais, et ses sessions finissent dans la minute."},
	EndHow:    S{"تنتهي هذه الجلسة الآن. ما أُنجز فيها يبقى.", "Cette session finit maintenant. Ce qui y a été fait reste."},
	Listens:   S{"يستمع في", "écoute sur"}, ListensNot: S{"لا يستمع (إعداد [ssh] listen)", "n'écoute pas (réglage [ssh] listen)"}, HostKey: S{"بصمة المكتب", "empreinte du bureau"},
	Relay: S{"خادم التحويل", "relais"}, RelayUp: S{"متصل منذ {1}", "relié depuis le {1}"}, RelayDown: S{"غير متصل منذ {1}", "coupé depuis le {1}"},
	Way: S{"الباب", "porte"}, Address: S{"العنوان", "adresse"}, Since: S{"منذ", "depuis"}, Touched: S{"آخر لمس", "dernière touche"}, EndsAt: S{"تنتهي في", "finit à"},
	Command:     S{"كيف يُدخل إلى المكتب عن بعد", "comment le bureau est joint à distance"},
	Office:      S{"بصمة المكتب: {1}", "Empreinte du bureau : {1}"},
	ToReach:     S{"للدخول: {1}", "Pour entrer : {1}"},
	LineDied:    S{"إن انقطع الخط أثناء الجلسة، اكتب reset في الطرفية لتعود كما كانت", "Si la ligne meurt en cours de séance, tapez reset : le terminal redevient ce qu'il était"},
	NoElsewhere: S{"لا يستمع المكتب لأحد عن بعد (إعداد [ssh])", "Le bureau n'écoute personne à distance (réglage [ssh])"},
	Nobody:      S{"لم يدخل أحد بعد", "personne encore"},
}

// Way names the door by which a session came in.
func Way(d office.Door) S { return ways[d] }

var ways = map[office.Door]S{
	office.ByScreen: {"شاشة المكتب", "écran du bureau"}, office.BySocket: {"نافذة أخرى", "autre fenêtre"},
	office.BySSH: Same("SSH"), office.ByRelay: {"خادم التحويل", "relais"},
}
