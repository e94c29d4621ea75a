package seed

// Complaints are what citizens of the demo say is wrong with their orders.
func Complaints() []string {
	return []string{
		"طلبت النسخ منذ أسابيع ولم أتوصل بأي شيء، وأحتاجها لملف التسجيل بالجامعة.",
		"Mon nom de famille est écrit autrement que sur ma carte : merci de vérifier avant l'envoi.",
	}
}
