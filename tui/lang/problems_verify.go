package lang

import "watiqa/store/office"

var (
	stopAndCopy = S{"أوقف العمل، وخذ نسخة من الملف، واسترجع آخر حفظ احتياطي", "Arrêtez, copiez le fichier, restaurez la dernière sauvegarde"}
	nothingLost = S{"اليومية سليمة: لم يضع أي عمل. اتصل بالدعم", "Le journal est intact : aucun travail n'est perdu. Appelez l'assistance"}
)

// verifyProblems: what a verification of the books finds, and what it means.
var verifyProblems = map[office.Code]problem{
	office.VerifyPage: {S{"بنية الملف متضررة: {3} (الصفحة {1}، البايت {2})", "La structure du fichier est endommagée : {3} (page {1}, octet {2})"}, stopAndCopy, []say{asIs, asIs, aFlaw}},
	office.VerifyOlder: {S{"إحدى ترويستي الملف متضررة: قد تظهر حالة أقدم", "Un des deux en-têtes du fichier est endommagé : un état plus ancien peut paraître"},
		S{"قارن عدد العمليات مع آخر إقرار للمنصة", "Comparez le nombre d'opérations au dernier accusé de la plateforme"}, nil},
	office.VerifySeal:   {S{"قيمة مختومة تغيرت", "Une valeur scellée a été modifiée"}, stopAndCopy, nil},
	office.VerifyLine:   {S{"عملية ليست في صيغتها الأصلية", "Une opération n'est pas dans sa forme d'origine"}, stopAndCopy, nil},
	office.VerifyNumber: {S{"ثغرة في ترقيم العمليات", "La numérotation des opérations a un trou"}, stopAndCopy, nil},
	office.VerifyHash:   {S{"بصمات اليومية لا تطابق العمليات", "Les empreintes du journal ne correspondent pas aux opérations"}, stopAndCopy, nil},
	office.VerifyIndex:  {S{"فهرس لا يطابق اليومية", "Un index ne correspond pas au journal"}, nothingLost, nil},
	office.VerifyState:  {S{"الحالة المخزنة لا تطابق اليومية", "L'état enregistré n'est pas celui que dit le journal"}, nothingLost, nil},
	office.VerifyFeed:   {S{"صفحة من وارد المنصة ليست التي أُخذت", "Une page reçue de la plateforme n'est pas celle qui a été prise"}, stopAndCopy, nil},
	office.VerifyClosing: {S{"حصر لا يطابق حركات يومه: {1}", "Un arrêté n'est pas le reflet de sa journée : {1}"},
		S{"احتفظ بالملف وأخبر المفتش", "Gardez le fichier et prévenez l'inspecteur"}, nil},
	office.VerifyMoney: {S{"حساب غير متوازن: {1} ({2} سنتيم)", "Un compte ne tombe pas juste : {1} ({2} centimes)"}, nothingLost, nil},
	office.VerifyClock: {S{"علامة الساعة لا تطابق اليومية", "La marque de l'horloge ne correspond pas au journal"}, nothingLost, nil},
	office.VerifyAck: {S{"أقرت المنصة بيومية أخرى (الحجم {1})", "La plateforme a accusé un autre journal (taille {1})"},
		S{"لعل الملف نسخة مسترجعة: انظر شاشة التبادل", "Le fichier a peut-être été restauré : voir l'écran des échanges"}, nil},
	office.VerifySlot: {S{"خانة مفتاح أو ملف الاسترجاع تغير", "Un emplacement de clé ou le fichier de secours a été modifié"},
		S{"أعط عبارات سرية جديدة بعد استرجاع الحفظ الاحتياطي", "Restaurez la sauvegarde, puis donnez de nouvelles phrases secrètes"}, nil},
	office.VerifyExtra: {S{"يوجد بالملف ما لا ينتمي إليه", "Il y a dans le fichier quelque chose qui n'en fait pas partie"}, stopAndCopy, nil},
	office.VerifyScan: {S{"وثيقة مثبتة محفوظة تغيرت", "Un justificatif enregistré a été modifié"},
		S{"افتحها من جديد: ستُجلب من المنصة", "Ouvrez-le de nouveau : il sera redemandé à la plateforme"}, nil},
}
