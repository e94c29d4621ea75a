package lang

import "watiqa/store/office"

var tryAgain = S{"أعد المحاولة", "Recommencez"}

// doorProblems: another window that does not reach the process which owns the
// books.
var doorProblems = map[office.Code]problem{
	"door.bad_frame": {S{"وصل ما ليس من هذا البرنامج", "Ce qui est arrivé ne vient pas de ce programme"},
		S{"أغلق النافذة وافتحها من جديد", "Fermez cette fenêtre et rouvrez-la"}, nil},
	"door.version": {S{"البرنامج المفتوح من الإصدار {1} وهذه النافذة من الإصدار {2}", "Le programme ouvert est de la version {1}, cette fenêtre de la {2}"},
		S{"أغلق كل النوافذ ثم افتح البرنامج من جديد", "Fermez toutes les fenêtres, puis rouvrez le programme"}, nil},
	"door.closed": {S{"توقف البرنامج الذي يمسك الدفاتر", "Le programme qui tient les livres s'est arrêté"},
		S{"كل ما سُجِّل محفوظ. افتح البرنامج من جديد", "Ce qui est enregistré est sauf. Rouvrez le programme"}, nil},
	"door.crowded": {S{"عدد النوافذ المفتوحة بلغ {1}", "Il y a déjà {1} fenêtres ouvertes"},
		S{"أغلق نافذة", "Fermez-en une"}, nil},
	"door.no_identity": {S{"لا يُعرف من أمام هذه النافذة", "On ne sait pas qui est devant cette fenêtre"},
		S{"ادخل بعبارتك السرية أولا", "Connectez-vous d'abord"}, nil},
	"door.too_many": {S{"محاولات كثيرة بعبارة سرية غير صحيحة", "Trop d'essais avec une phrase secrète inexacte"},
		S{"أغلق النافذة وافتحها من جديد", "Fermez cette fenêtre et rouvrez-la"}, nil},
	"door.unknown_call": {S{"البرنامج المفتوح لا يعرف «{1}»", "Le programme ouvert ne connaît pas « {1} »"},
		S{"أغلق كل النوافذ ثم افتح الإصدار الأخير", "Fermez tout, puis ouvrez la dernière version"}, nil},
	"door.path_too_long": {S{"مسار مجلد الدفاتر طويل جدا", "Le chemin du dossier des livres est trop long"},
		S{"انقل الدفاتر إلى مجلد مساره أقصر", "Placez les livres dans un dossier au chemin plus court"}, nil},
	"door.occupied": {S{"برنامج آخر ينتظر في هذا المكان", "Un autre programme attend déjà à cet endroit"},
		S{"استعمل النافذة المفتوحة", "Servez-vous de la fenêtre ouverte"}, nil},
	"door.sealed": {S{"دفاتر هذا المكتب مغلقة: لا يُعرض شيء", "Les livres de ce bureau sont scellés : rien ne peut être montré"},
		S{"اتصلوا بالمكتب ليفتحها أحد، ثم أعيدوا الاتصال", "Appeler le bureau pour que quelqu'un les ouvre, puis se reconnecter"}, nil},
	"door.host_key": {S{"تعذرت قراءة مفتاح المكتب أو كتابته", "La clé du bureau ne peut être lue ou écrite"},
		S{"الملف بجانب الدفاتر وينتهي بـ .hostkey، ولا يقرؤه إلا صاحبه", "Le fichier en .hostkey, à côté des livres, doit n'être lisible que de son propriétaire"}, nil},
	"door.no_listen": {S{"تعذر الاستماع في العنوان {1}", "Impossible d'écouter sur {1}"},
		S{"برنامج آخر يستمع فيه، أو العنوان ليس لهذا الحاسوب: إعداد [ssh] listen", "Un autre programme y écoute, ou l'adresse n'est pas à ce poste : réglage [ssh] listen"}, nil},
	"door.failed": {S{"خلل غير منتظر في البرنامج المفتوح", "Incident imprévu dans le programme ouvert"}, tryAgain, nil},
}
