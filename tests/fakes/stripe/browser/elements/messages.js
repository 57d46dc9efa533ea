/** The words of the form, by locale. Errors are keyed by Stripe's codes. */
const MESSAGES = {
  en: {
    frame: 'Secure card payment form',
    number: 'Card number',
    expiry: 'Expiration date',
    expiryHint: 'MM / YY',
    cvc: 'Security code',
    testNote: 'Test form: no card is charged.',
    testOpen: 'Test cards',
    cards: {
      success: 'Succeeds',
      authenticate: '3-D Secure',
      declined: 'Declined',
      insufficient_funds: 'Insufficient funds',
      expired: 'Expired',
      incorrect_cvc: 'Wrong security code',
      processing: 'Stays processing',
      dispute: 'Disputed later',
    },
    errors: {
      incomplete_number: 'Your card number is incomplete.',
      invalid_number: 'Your card number is invalid.',
      incorrect_number: 'Your card number is incorrect.',
      test_mode_live_card: 'Only test cards work here. Choose one from the list below.',
      incomplete_expiry: 'Your card’s expiration date is incomplete.',
      invalid_expiry_month: 'Your card’s expiration month is invalid.',
      invalid_expiry_year: 'Your card’s expiration year is invalid.',
      invalid_expiry_year_past: 'Your card’s expiration date is in the past.',
      incomplete_cvc: 'Your card’s security code is incomplete.',
      incorrect_cvc: 'Your card’s security code is incorrect.',
      invalid_cvc: 'Your card’s security code is invalid.',
      expired_card: 'Your card has expired.',
      insufficient_funds: 'Your card has insufficient funds.',
      card_declined: 'Your card was declined.',
      processing_error: 'Your card could not be processed. Please try again in a moment.',
      payment_intent_authentication_failure:
        'We could not authenticate your card. Please choose another one and try again.',
      api_connection_error: 'We could not reach the payment service. Please check your connection and try again.',
      api_error: 'Something went wrong at the payment service. Please try again.',
    },
    authentication: {
      title: 'Confirm your payment',
      explanation: 'Your bank wants to be sure that it is you. This is a test page: choose how it should end.',
      amount: 'Amount',
      complete: 'Complete authentication',
      fail: 'Fail authentication',
      note: 'Test mode',
    },
  },
  de: {
    frame: 'Sicheres Formular für die Kartenzahlung',
    number: 'Kartennummer',
    expiry: 'Ablaufdatum',
    expiryHint: 'MM / JJ',
    cvc: 'Prüfnummer',
    testNote: 'Testformular: Es wird keine Karte belastet.',
    testOpen: 'Testkarten',
    cards: {
      success: 'Erfolgreich',
      authenticate: '3-D Secure',
      declined: 'Abgelehnt',
      insufficient_funds: 'Nicht gedeckt',
      expired: 'Abgelaufen',
      incorrect_cvc: 'Falsche Prüfnummer',
      processing: 'Bleibt in Bearbeitung',
      dispute: 'Später angefochten',
    },
    errors: {
      incomplete_number: 'Ihre Kartennummer ist unvollständig.',
      invalid_number: 'Ihre Kartennummer ist ungültig.',
      incorrect_number: 'Ihre Kartennummer ist falsch.',
      test_mode_live_card: 'Hier funktionieren nur Testkarten. Wählen Sie eine aus der Liste unten.',
      incomplete_expiry: 'Das Ablaufdatum Ihrer Karte ist unvollständig.',
      invalid_expiry_month: 'Der Ablaufmonat Ihrer Karte ist ungültig.',
      invalid_expiry_year: 'Das Ablaufjahr Ihrer Karte ist ungültig.',
      invalid_expiry_year_past: 'Das Ablaufdatum Ihrer Karte liegt in der Vergangenheit.',
      incomplete_cvc: 'Die Prüfnummer Ihrer Karte ist unvollständig.',
      incorrect_cvc: 'Die Prüfnummer Ihrer Karte ist falsch.',
      invalid_cvc: 'Die Prüfnummer Ihrer Karte ist ungültig.',
      expired_card: 'Ihre Karte ist abgelaufen.',
      insufficient_funds: 'Ihre Karte ist nicht ausreichend gedeckt.',
      card_declined: 'Ihre Karte wurde abgelehnt.',
      processing_error: 'Ihre Karte konnte nicht verarbeitet werden. Bitte versuchen Sie es gleich noch einmal.',
      payment_intent_authentication_failure:
        'Ihre Karte konnte nicht authentifiziert werden. Bitte wählen Sie eine andere und versuchen Sie es erneut.',
      api_connection_error:
        'Der Zahlungsdienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      api_error: 'Beim Zahlungsdienst ist ein Fehler aufgetreten. Bitte versuchen Sie es erneut.',
    },
    authentication: {
      title: 'Zahlung bestätigen',
      explanation: 'Ihre Bank möchte sichergehen, dass Sie es sind. Dies ist eine Testseite: Wählen Sie den Ausgang.',
      amount: 'Betrag',
      complete: 'Authentifizierung abschließen',
      fail: 'Authentifizierung ablehnen',
      note: 'Testmodus',
    },
  },
  ar: {
    frame: 'نموذج آمن للدفع بالبطاقة',
    number: 'رقم البطاقة',
    expiry: 'تاريخ الانتهاء',
    expiryHint: 'MM / YY',
    cvc: 'رمز الأمان',
    testNote: 'نموذج تجريبي: لن يُخصم أي مبلغ.',
    testOpen: 'بطاقات الاختبار',
    cards: {
      success: 'تنجح',
      authenticate: 'مصادقة ثلاثية الأبعاد',
      declined: 'مرفوضة',
      insufficient_funds: 'رصيد غير كافٍ',
      expired: 'منتهية الصلاحية',
      incorrect_cvc: 'رمز أمان خاطئ',
      processing: 'تبقى قيد المعالجة',
      dispute: 'يُعترض عليها لاحقًا',
    },
    errors: {
      incomplete_number: 'رقم بطاقتك غير مكتمل.',
      invalid_number: 'رقم بطاقتك غير صالح.',
      incorrect_number: 'رقم بطاقتك غير صحيح.',
      test_mode_live_card: 'تعمل هنا بطاقات الاختبار فقط. اختر واحدة من القائمة أدناه.',
      incomplete_expiry: 'تاريخ انتهاء بطاقتك غير مكتمل.',
      invalid_expiry_month: 'شهر انتهاء بطاقتك غير صالح.',
      invalid_expiry_year: 'سنة انتهاء بطاقتك غير صالحة.',
      invalid_expiry_year_past: 'تاريخ انتهاء بطاقتك قد مضى.',
      incomplete_cvc: 'رمز أمان بطاقتك غير مكتمل.',
      incorrect_cvc: 'رمز أمان بطاقتك غير صحيح.',
      invalid_cvc: 'رمز أمان بطاقتك غير صالح.',
      expired_card: 'انتهت صلاحية بطاقتك.',
      insufficient_funds: 'رصيد بطاقتك غير كافٍ.',
      card_declined: 'رُفضت بطاقتك.',
      processing_error: 'تعذّرت معالجة بطاقتك. يُرجى المحاولة مرة أخرى بعد قليل.',
      payment_intent_authentication_failure: 'تعذّرت مصادقة بطاقتك. يُرجى اختيار بطاقة أخرى والمحاولة من جديد.',
      api_connection_error: 'تعذّر الوصول إلى خدمة الدفع. يُرجى التحقق من اتصالك والمحاولة مرة أخرى.',
      api_error: 'حدث خطأ في خدمة الدفع. يُرجى المحاولة مرة أخرى.',
    },
    authentication: {
      title: 'تأكيد الدفع',
      explanation: 'يريد مصرفك التأكد من هويتك. هذه صفحة تجريبية: اختر كيف تنتهي.',
      amount: 'المبلغ',
      complete: 'إتمام المصادقة',
      fail: 'رفض المصادقة',
      note: 'وضع الاختبار',
    },
  },
}

/** The language of the form: `auto` follows the browser; an unknown one becomes English. */
export function languageOf(locale) {
  const wanted = (locale && locale !== 'auto' ? locale : navigator.language).slice(0, 2).toLowerCase()
  return wanted in MESSAGES ? wanted : 'en'
}

export function directionOf(language) {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function messagesFor(language) {
  return MESSAGES[language]
}

/** Stripe's error in the shopper's language: by its decline code first, then its code; else its own words. */
export function localizedError(error, language) {
  const { errors } = MESSAGES[language]
  const message = errors[error.decline_code] ?? errors[error.code] ?? errors[error.type] ?? error.message
  return { ...error, message }
}
