/**
 * Passwords of ten or more characters from the top of the public lists of leaked ones (SecLists,
 * Passwords/Common-Credentials), in lower case. Shorter ones are refused by their length. The check replaces digits
 * that stand for letters and cuts trailing digits before it compares, so each entry covers its variations.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  (
    'password passwordpassword passwort passwortpasswort mypassword password! iloveyou iloveyouforever qwerty qwertyqwerty ' +
    'qwertyuiop qwertzuiop qwerasdfzxcv asdfghjkl asdfghjklqwertyuiop zxcvbnm asdfasdfasdf qazwsxedc qazwsx qazwsxedcrfv ' +
    'administrator admin adminadmin welcome welcomehome letmein letmeinplease changeme changemeplease superman batman ' +
    'spiderman starwars football baseball basketball liverpool manchester manchesterunited chelsea arsenal barcelona ' +
    'realmadrid juventus princess sunshine shadow monkey dragon master michael jennifer jordan computer internet ' +
    'samsung google facebook instagram whatsapp linkedin microsoft playstation minecraft pokemon fortnite counterstrike ' +
    'trustno secret supersecret test testtest testing tester default guest mustang corvette ferrari porsche mercedes ' +
    'schalke dortmund bayernmuenchen deutschland germany hallo hallohallo schatz schatzi sommer winter fruehling ' +
    'habibi bismillah alhamdulillah allahuakbar mohammed muhammad dubai egypt ' +
    'flowmasters flow-masters deepwork notebook correcthorsebatterystaple unknown whatever nothing blink access login'
  ).split(' '),
)
