package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
)

// What goes wrong here and nowhere else.
const (
	badUsage    office.Code = "usage.malformed"
	unreachable office.Code = "platform.unreachable"
	busy        office.Code = "platform.busy"
	foreign     office.Code = "platform.foreign_answer"
	needsTLS    office.Code = "platform.needs_tls"
	stopped     office.Code = "platform.stopped"
)

// said is a sentence and a hint; %s stand for the problem's arguments.
type said struct{ sentence, hint office.Name }

func sentences() map[office.Code]said {
	return map[office.Code]said{
		badUsage: {office.Name{Fr: "La commande est mal écrite.", Ar: "الأمر غير صحيح."},
			office.Name{Fr: "Voir watiqa-platform --help.", Ar: "انظر watiqa-platform --help."}},
		unreachable: {office.Name{Fr: "La plateforme ne répond pas.", Ar: "المنصة لا تجيب."},
			office.Name{Fr: "Vérifier --url, ou lancer watiqa-platform serve.", Ar: "تحقق من --url أو شغّل watiqa-platform serve."}},
		busy: {office.Name{Fr: "Le dossier est ouvert par un autre programme.", Ar: "المجلد مفتوح في برنامج آخر."},
			office.Name{Fr: "Attendre, ou passer par --url et --token-file.", Ar: "انتظر، أو استعمل --url و--token-file."}},
		foreign: {office.Name{Fr: "La réponse ne vient pas d'une plateforme Watiqa.", Ar: "الجواب ليس من منصة وثيقة."},
			office.Name{Fr: "Vérifier --url.", Ar: "تحقق من --url."}},
		needsTLS: {office.Name{Fr: "Sans TLS, seule une adresse locale est servie.", Ar: "بدون TLS لا يُقدَّم إلا عنوان محلي."},
			office.Name{Fr: "Donner --cert et --key, ou --behind-proxy.", Ar: "أعط --cert و--key أو --behind-proxy."}},
		stopped: {office.Name{Fr: "Le fichier de la plateforme ne peut être lu ou écrit.", Ar: "تعذرت قراءة ملف المنصة أو الكتابة فيه."},
			office.Name{Fr: "Vérifier le disque et les droits, puis repartir d'une sauvegarde.", Ar: "تحقق من القرص والصلاحيات، ثم ابدأ من نسخة احتياطية."}},
		platform.UnknownOffice: {office.Name{Fr: "Aucun bureau %s.", Ar: "لا يوجد مكتب %s."},
			office.Name{Fr: "Voir watiqa-platform office list.", Ar: "انظر watiqa-platform office list."}},
		platform.OfficeExists: {office.Name{Fr: "Le bureau %s existe déjà.", Ar: "المكتب %s موجود."},
			office.Name{Fr: "Lui donner un code : watiqa-platform office code.", Ar: "أصدر له رمزا: watiqa-platform office code."}},
		platform.BadOffice: {office.Name{Fr: "Ce n'est pas un code de bureau.", Ar: "ليس هذا رمز مكتب."},
			office.Name{Fr: "Comme 01.151.07.09/1 : commune, barre, rang.", Ar: "مثل 01.151.07.09/1: الجماعة ثم الرتبة."}},
		platform.UnknownOrder: {office.Name{Fr: "Aucune commande %s.", Ar: "لا يوجد طلب %s."},
			office.Name{Fr: "Vérifier le numéro.", Ar: "تحقق من الرقم."}},
		platform.UnknownComplaint: {office.Name{Fr: "Aucune réclamation %s.", Ar: "لا توجد شكاية %s."},
			office.Name{Fr: "Vérifier son numéro.", Ar: "تحقق من رقمها."}},
		platform.ComplaintOpen: {office.Name{Fr: "La réclamation %s n'est pas close.", Ar: "الشكاية %s ليست مغلقة."},
			office.Name{Fr: "Seule une réclamation close se rouvre.", Ar: "لا يُعاد فتح إلا شكاية مغلقة."}},
		platform.ComplainedBefore: {office.Name{Fr: "Plusieurs réclamations sont déjà ouvertes pour la commande %s.", Ar: "توجد شكايات مفتوحة حول الطلب %s."},
			office.Name{Fr: "Attendre leur réponse.", Ar: "انتظر الجواب عنها."}},
		platform.OrderExists: {office.Name{Fr: "Une autre commande porte déjà le numéro %s.", Ar: "طلب آخر يحمل الرقم %s."},
			office.Name{Fr: "Laisser le numéro vide : la plateforme en donne un.", Ar: "اترك الرقم فارغا لتعطيه المنصة."}},
		platform.BadScan: {office.Name{Fr: "La pièce de la commande %s ne correspond pas.", Ar: "وثيقة الطلب %s لا تطابق."},
			office.Name{Fr: "3 Mo au plus, avec l'empreinte et la taille exactes.", Ar: "3 ميغابايت على الأكثر، مع البصمة والحجم الصحيحين."}},
		platform.TooLong: {office.Name{Fr: "Un texte est trop long.", Ar: "نص أطول من اللازم."},
			office.Name{Fr: "40 caractères pour un numéro, 100 Ko pour une commande entière.", Ar: "40 حرفا للرقم، و100 كيلوبايت للطلب كله."}},
		platform.BadRate: {office.Name{Fr: "Ce tarif ne peut être lu.", Ar: "لا يمكن قراءة هذه التعريفة."},
			office.Name{Fr: "Un jour comme 2026-12-01 et des montants comme 2,00.", Ar: "يوم مثل 2026-12-01 ومبالغ مثل 2,00."}},
		platform.UnknownDevice: {office.Name{Fr: "Aucun poste %s.", Ar: "لا يوجد جهاز %s."},
			office.Name{Fr: "Voir watiqa-platform office show.", Ar: "انظر watiqa-platform office show."}},
		platform.BadWord: {office.Name{Fr: "Ce que dit la Poste de la lettre %s ne peut être.", Ar: "ما يقوله البريد عن الرسالة %s غير ممكن."},
			office.Name{Fr: "Une étiquette recommandée du Maroc ; accepted, transit, presented, delivered ou returned ; une heure passée.", Ar: "ملصق مضمون مغربي؛ accepted أو transit أو presented أو delivered أو returned؛ ووقت مضى."}},
		platform.BadStatement: {office.Name{Fr: "Le relevé %s ne tombe pas juste, ou n'a ni numéro ni jour.", Ar: "الكشف %s لا يطابق مجموعه، أو لا رقم له ولا تاريخ."},
			office.Name{Fr: "Vérifiez les lignes et le total.", Ar: "راجع الأسطر والمجموع."}},
		platform.BadAnswer: {office.Name{Fr: "Cette réponse ne va pas pour la commande %s.", Ar: "جواب غير مقبول عن الطلب %s."},
			office.Name{Fr: "passed, granted, ou declined avec --text.", Ar: "passed أو granted أو declined مع \u200e--text."}},
		platform.NothingAsked: {office.Name{Fr: "Aucune régularisation n'est demandée pour la commande %s.", Ar: "لا طلب تسوية للطلب %s."},
			office.Name{Fr: "Voir watiqa-platform regularisation OFFICE.", Ar: "انظر watiqa-platform regularisation OFFICE."}},
		platform.StatementExists: {office.Name{Fr: "Un autre relevé porte déjà le numéro %s.", Ar: "كشف آخر يحمل الرقم %s."},
			office.Name{Fr: "Donnez-lui un autre numéro.", Ar: "اختر رقما آخر."}},
		platform.BadInspector: {office.Name{Fr: "L'inspecteur n'est pas bien décrit.", Ar: "وصف المفتش غير صحيح."},
			office.Name{Fr: "Un identifiant comme tetouan-7, un nom, et un dernier jour comme 2026-12-31.", Ar: "معرّف مثل tetouan-7، واسم، وآخر يوم مثل 2026-12-31."}},
		office.KeyMalformed: {office.Name{Fr: "Ce n'est pas une clé publique SSH.", Ar: "ليس هذا مفتاح SSH عموميا."},
			office.Name{Fr: "Donner le fichier .pub que ssh-keygen a écrit.", Ar: "أعط الملف .pub الذي كتبه ssh-keygen."}},
		office.KeyWeak: {office.Name{Fr: "Cette clé est trop faible.", Ar: "هذا المفتاح ضعيف."},
			office.Name{Fr: "En demander une nouvelle : ssh-keygen -t ed25519.", Ar: "اطلب مفتاحا جديدا: ssh-keygen -t ed25519."}},
		platform.NotOperator: {office.Name{Fr: "Le jeton de l'opérateur manque ou n'est pas le bon.", Ar: "رمز المشغل ناقص أو غير صحيح."},
			office.Name{Fr: "Donner --token-file.", Ar: "أعط --token-file."}},
		platform.Unreadable: {office.Name{Fr: "La plateforme n'a pas pu lire la demande.", Ar: "لم تستطع المنصة قراءة الطلب."},
			office.Name{Fr: "Les deux programmes sont-ils de la même version ?", Ar: "هل البرنامجان من نفس الإصدار؟"}},
		platform.TooLarge: {office.Name{Fr: "C'est trop en une fois.", Ar: "هذا كثير دفعة واحدة."},
			office.Name{Fr: "Envoyer en plusieurs fois.", Ar: "أرسل على دفعات."}},
		platform.Failed: {office.Name{Fr: "La plateforme a un ennui : rien n'a été fait.", Ar: "للمنصة مشكل: لم يُنجز شيء."},
			office.Name{Fr: "Voir son journal, puis réessayer.", Ar: "انظر سجلها ثم أعد المحاولة."}},
		office.NoPapers: {office.Name{Fr: "Une commande ne demande aucun document.", Ar: "طلب لا يطلب أي وثيقة."},
			office.Name{Fr: "Au moins un extrait ou une copie.", Ar: "نسخة واحدة على الأقل."}},
	}
}

// problemOf gives what the operator reads about an error.
func problemOf(err error) *office.Problem {
	var p *office.Problem
	switch {
	case errors.As(err, &p):
		return p
	case errors.Is(err, bolt.ErrLocked):
		return office.Refuse(busy)
	case errors.Is(err, errStore), errors.Is(err, os.ErrPermission):
		return office.Refuse(stopped)
	}
	return office.Refuse(badUsage)
}

// finish says what went wrong, if anything, and gives the exit code.
func (a *app) finish(err error) int {
	if err == nil {
		return 0
	}
	p := problemOf(err)
	words, known := sentences()[p.Code]
	if !known {
		words.sentence = office.Name{Fr: string(p.Code), Ar: string(p.Code)}
	}
	lang, mistake, hint := office.French, "erreur", "conseil"
	if a.flags.lang == string(office.Arabic) {
		lang, mistake, hint = office.Arabic, "خطأ", "نصيحة"
	}
	sentence := words.sentence.In(lang)
	if strings.Contains(sentence, "%s") {
		sentence = fmt.Sprintf(sentence, strings.Join(p.Args, " "))
	}
	say(a.err, "%s : %s\n", mistake, sentence)
	if known {
		say(a.err, "%s : %s\n", hint, words.hint.In(lang))
	}
	return exitCode(p.Code)
}

func exitCode(code office.Code) int {
	switch code {
	case badUsage, needsTLS:
		return 2
	case unreachable, busy, foreign, platform.Failed, platform.NotOperator:
		return 3
	case stopped:
		return 4
	}
	return 1
}
