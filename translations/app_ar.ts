<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AgencySettings</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key (1 to 60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again about safe contact after so many days (1 to 365)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signed note can be corrected for so many hours (0 to 72)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the agency&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local emergency numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten digits each: 911 from here reaches your own town. The crisis page shows them while locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town or county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this town out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyStep</name>
    <message>
        <source>Your agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The crisis page shows these even while locked: no client data belongs here. You can change all of it later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number, for the second phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the agency&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the first client, or practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency&apos;s file is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>{number} in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inches and centimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrisisButton</name>
    <message>
        <source>Crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Crisis running, %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrisisStepRow</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file here ends in {endings}. You can also drop one on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more in this folder. Type the path above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder. Look for a slip in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be a file name. Leave out signs like / and :</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the sheet be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file is the agency&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Practice. Everybody here is invented. Nothing here reaches a real person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldToSee</name>
    <message>
        <source>Hold to see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Crisis, from anywhere, also while locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis too, where the F-keys are media keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover everything at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client, a page, something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow window beside a call, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from a field where Enter is a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer, when no field is being typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick phrases, when no field is being typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp a line at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathe together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a session or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a crisis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeWords</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works while locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked at {time}. What you were writing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed last is sealed in memory and not yet on disk. Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on your recovery sheet, in groups of letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the program. What clients read has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a crisis never under 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Locking in {seconds} s. Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong inside Waystead. What is in the vault is not touched.</source>
        <translation>حدث خلل داخل Waystead. لم يُمَسّ ما في الخزنة.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed.</source>
        <translation>لم ينجح ذلك. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This cannot be kept the way it is written. Please check it.</source>
        <translation>لا يمكن حفظ هذا كما هو مكتوب. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault.</source>
        <translation>عبارة المرور هذه لا تفتح هذه الخزنة.</translation>
    </message>
    <message>
        <source>The recovery key has a slip in it. Please compare it with your sheet, sign by sign.</source>
        <translation>في مفتاح الاسترداد خطأ في الكتابة. يُرجى مقارنته بالورقة علامةً علامة.</translation>
    </message>
    <message>
        <source>The vault&apos;s header and its copy are both damaged. Restore the vault from a backup; keep the folder as it is.</source>
        <translation>ترويسة الخزنة ونسختها تالفتان معًا. استعِد الخزنة من نسخة احتياطية واترك المجلد كما هو.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is damaged. Keep the folder as it is and restore the vault from a backup.</source>
        <translation>قاعدة بيانات الخزنة تالفة. اترك المجلد كما هو واستعِد الخزنة من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The vault&apos;s history does not fit its records: something was changed outside Waystead. Keep the folder and tell your supervisor.</source>
        <translation>سجلّ الخزنة لا يطابق محتواها: تغيّر شيء خارج Waystead. احتفظ بالمجلد وأخبر المشرف.</translation>
    </message>
    <message>
        <source>This vault is already open in another Waystead window. Use that one, or lock it first.</source>
        <translation>هذه الخزنة مفتوحة في نافذة أخرى من Waystead. استعمل تلك النافذة أو أقفلها أولًا.</translation>
    </message>
    <message>
        <source>This was made by a newer Waystead. Update Waystead to open it; nothing was changed.</source>
        <translation>هذا من إصدار أحدث من Waystead. حدّث Waystead لفتحه؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room and try again; nothing that was saved is lost.</source>
        <translation>القرص ممتلئ. وفّر بعض المساحة ثم حاول مرة أخرى؛ لم يضِع شيء مما حُفظ.</translation>
    </message>
    <message>
        <source>Waystead may not write there. Choose another folder, or ask for permission to write in it.</source>
        <translation>لا يُسمح لـ Waystead بالكتابة هناك. اختر مجلدًا آخر أو اطلب الإذن بالكتابة فيه.</translation>
    </message>
    <message>
        <source>There is no vault in that folder.</source>
        <translation>لا توجد خزنة في هذا المجلد.</translation>
    </message>
    <message>
        <source>That file or folder is not there.</source>
        <translation>هذا الملف أو المجلد غير موجود.</translation>
    </message>
    <message>
        <source>This case pack cannot be taken in. Nothing was changed; ask for it to be made again.</source>
        <translation>لا يمكن إدخال حزمة الحالة هذه. لم يتغيّر شيء؛ اطلب إعدادها من جديد.</translation>
    </message>
    <message>
        <source>A content file cannot be used: {file}, {entry}, {field}. The built-in one is used instead.</source>
        <translation>لا يمكن استعمال ملف محتوى: {file}، {entry}، {field}. يُستعمل الملف المدمج بدلًا منه.</translation>
    </message>
    <message>
        <source>This was changed elsewhere since you opened it. Nothing was overwritten; please look again.</source>
        <translation>تغيّر هذا في مكان آخر بعد أن فتحته. لم يُستبدل شيء؛ يُرجى النظر فيه مرة أخرى.</translation>
    </message>
    <message>
        <source>A signed note stays as it is. Add an amendment beside it.</source>
        <translation>المذكرة الموقّعة تبقى كما هي. أضف ملحقًا بجانبها.</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>هذا غير ممكن هنا.</translation>
    </message>
    <message>
        <source>The document could not be made. Nothing was given out; the plan itself is safe.</source>
        <translation>تعذّر إعداد المستند. لم يُسلَّم شيء، والخطة نفسها محفوظة.</translation>
    </message>
    <message>
        <source>This case pack was altered or damaged on the way. Nothing was taken in; ask for it to be sent again.</source>
        <translation>تغيّرت حزمة الحالة هذه أو تلفت في الطريق. لم يُدخَل شيء؛ اطلب إرسالها مرة أخرى.</translation>
    </message>
    <message>
        <source>What is inside this case pack does not follow its own rules. Nothing was taken in.</source>
        <translation>محتوى حزمة الحالة هذه لا يتبع قواعده. لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This case pack asks for far more than a case needs. Nothing was taken in.</source>
        <translation>تطلب حزمة الحالة هذه أكثر بكثير مما تحتاجه حالة. لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This is too long: at most {most} characters.</source>
        <translation>هذا أطول من اللازم: {most} حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This is not a Waystead key. Please check the file or the text.</source>
        <translation>هذا ليس مفتاح Waystead. يُرجى مراجعة الملف أو النص.</translation>
    </message>
    <message>
        <source>Something has to be written here.</source>
        <translation>لا بدّ من كتابة شيء هنا.</translation>
    </message>
    <message>
        <source>There is no such date. Please check day, month and year.</source>
        <translation>لا يوجد تاريخ كهذا. يُرجى مراجعة اليوم والشهر والسنة.</translation>
    </message>
    <message>
        <source>This question is not part of the form that is open. Please go back and try again.</source>
        <translation>هذا السؤال ليس من النموذج المفتوح. يُرجى الرجوع والمحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>This holds signs that are not text. Please type it by hand.</source>
        <translation>فيه علامات ليست نصًّا. يُرجى كتابته باليد.</translation>
    </message>
    <message>
        <source>A passphrase is needed: type it, or give it on standard input, one secret on each line.</source>
        <translation>عبارة المرور مطلوبة: اكتبها، أو أعطها عبر الإدخال القياسي، كل سرّ في سطر.</translation>
    </message>
    <message>
        <source>The two are not the same. Please type it again.</source>
        <translation>النصّان غير متطابقين. يُرجى كتابته مرة أخرى.</translation>
    </message>
    <message>
        <source>Something is already there. Choose a new or an empty folder.</source>
        <translation>يوجد شيء هناك من قبل. اختر مجلدًا جديدًا أو فارغًا.</translation>
    </message>
    <message>
        <source>The finished page did not pass its own check, so it was not given out. Please try again.</source>
        <translation>لم تجتز الصفحة الجاهزة فحصها، فلم تُسلَّم. يُرجى المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Name the vault&apos;s folder.</source>
        <translation>اذكر مجلد الخزنة.</translation>
    </message>
    <message>
        <source>This is too short: at least {least} characters.</source>
        <translation>هذا أقصر من اللازم: {least} أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Give either the passphrase or the recovery key, one of the two.</source>
        <translation>أعطِ عبارة المرور أو مفتاح الاسترداد، واحدًا منهما فقط.</translation>
    </message>
    <message>
        <source>This session is no longer in the vault.</source>
        <translation>لم تعد هذه الجلسة في الخزنة.</translation>
    </message>
    <message>
        <source>Please say why; one line is enough.</source>
        <translation>يُرجى ذكر السبب؛ سطر واحد يكفي.</translation>
    </message>
    <message>
        <source>This note is not signed yet; you can still change it itself.</source>
        <translation>لم تُوقَّع هذه المذكرة بعد؛ ما زال بإمكانك تغييرها نفسها.</translation>
    </message>
    <message>
        <source>Name the vault&apos;s folder: --vault DIR.</source>
        <translation>اذكر مجلد الخزنة: ‎--vault DIR.</translation>
    </message>
    <message>
        <source>Give it a name you will know it by.</source>
        <translation>أعطِه اسمًا تعرفه به.</translation>
    </message>
    <message>
        <source>Choose a passphrase or at least one recipient.</source>
        <translation>اختر عبارة مرور أو مستلمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>This plan is no longer in the vault.</source>
        <translation>لم تعد هذه الخطة في الخزنة.</translation>
    </message>
    <message>
        <source>Use plain letters and digits for this password; other signs can be typed in two ways.</source>
        <translation>استعمل حروفًا لاتينية وأرقامًا عادية لكلمة المرور هذه؛ فالعلامات الأخرى تُكتب بطريقتين.</translation>
    </message>
    <message>
        <source>Write the name the person wants to be called by.</source>
        <translation>اكتب الاسم الذي يريد الشخص أن يُنادى به.</translation>
    </message>
    <message>
        <source>This client is no longer in the vault.</source>
        <translation>لم يعد هذا العميل في الخزنة.</translation>
    </message>
    <message>
        <source>This date lies in the future. Please check the year.</source>
        <translation>هذا التاريخ في المستقبل. يُرجى مراجعة السنة.</translation>
    </message>
    <message>
        <source>This date is too long ago. Please check the year.</source>
        <translation>هذا التاريخ بعيد جدًا في الماضي. يُرجى مراجعة السنة.</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>لا يوجد وقت كهذا في اليوم.</translation>
    </message>
    <message>
        <source>These hours do not work. Write them as from and to.</source>
        <translation>هذه الساعات غير صالحة. اكتبها من وإلى.</translation>
    </message>
    <message>
        <source>This cannot be an email address. Please check it.</source>
        <translation>لا يمكن أن يكون هذا عنوان بريد إلكتروني. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>911 or another short number reaches your own call centre. Write the ten-digit number of the client&apos;s local dispatch.</source>
        <translation>الرقم 911 أو أي رقم قصير آخر يصل إلى مركز الطوارئ القريب منك أنت. اكتب الرقم ذا العشر خانات لمركز الطوارئ القريب من العميل.</translation>
    </message>
    <message>
        <source>This is not a phone number. Please check it.</source>
        <translation>هذا ليس رقم هاتف. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>This phone number is too short. Please check it.</source>
        <translation>رقم الهاتف هذا أقصر من اللازم. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>This phone number is too long. Please check it.</source>
        <translation>رقم الهاتف هذا أطول من اللازم. يُرجى مراجعته.</translation>
    </message>
    <message>
        <source>Write a whole number here.</source>
        <translation>اكتب عددًا صحيحًا هنا.</translation>
    </message>
    <message>
        <source>The same choice is there twice.</source>
        <translation>الاختيار نفسه موجود مرتين.</translation>
    </message>
    <message>
        <source>This choice stands alone; take away the others first.</source>
        <translation>هذا الاختيار يقف وحده؛ أزل الاختيارات الأخرى أولًا.</translation>
    </message>
    <message>
        <source>Only the offered reasons can be kept here, no other words.</source>
        <translation>لا تُحفظ هنا إلا الأسباب المعروضة، دون كلمات أخرى.</translation>
    </message>
    <message>
        <source>This question has no wording that can be answered with yes or no. Leave it for another time.</source>
        <translation>ليس لهذا السؤال صيغة يُجاب عنها بنعم أو لا. اتركه لوقت آخر.</translation>
    </message>
    <message>
        <source>The recovery key has {expected} letters and digits; {found} were typed.</source>
        <translation>يتكوّن مفتاح الاسترداد من {expected} حرفًا ورقمًا؛ كُتب منها {found}.</translation>
    </message>
    <message>
        <source>Sign {place} of the recovery key is not one that is used in it.</source>
        <translation>العلامة رقم {place} في مفتاح الاسترداد ليست من العلامات المستعملة فيه.</translation>
    </message>
    <message>
        <source>This Waystead comes with a database library that is too old. Install Waystead again.</source>
        <translation>مكتبة قاعدة البيانات في هذا الإصدار من Waystead قديمة جدًا. ثبّت Waystead من جديد.</translation>
    </message>
    <message>
        <source>That folder is not there. Is the stick still plugged in?</source>
        <translation>هذا المجلد غير موجود. هل ما زالت وحدة التخزين موصولة؟</translation>
    </message>
    <message>
        <source>This kind of folder cannot keep a vault safely. Choose one on this laptop&apos;s own disk.</source>
        <translation>هذا النوع من المجلدات لا يحفظ خزنة بأمان. اختر مجلدًا على قرص هذا الحاسوب نفسه.</translation>
    </message>
    <message>
        <source>There is already something with that name. Choose another name; nothing was overwritten.</source>
        <translation>يوجد شيء بهذا الاسم من قبل. اختر اسمًا آخر؛ لم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is not in its folder. Look for a copy, or restore the vault from a backup.</source>
        <translation>قاعدة بيانات الخزنة ليست في مجلدها. ابحث عن نسخة، أو استعِد الخزنة من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>That case pack is not there. Is the stick still plugged in?</source>
        <translation>حزمة الحالة هذه غير موجودة. هل ما زالت وحدة التخزين موصولة؟</translation>
    </message>
    <message>
        <source>There is no release from the client for this. Ask for it first, or write down the legal reason.</source>
        <translation>لا يوجد إذن من العميل بهذا. اطلبه أولًا، أو اكتب السبب القانوني.</translation>
    </message>
    <message>
        <source>This crisis is no longer running.</source>
        <translation>لم تعد هذه الأزمة جارية.</translation>
    </message>
    <message>
        <source>You came in with the recovery key. Set a new passphrase first; then you can sign.</source>
        <translation>دخلت بمفتاح الاسترداد. عيّن عبارة مرور جديدة أولًا، ثم يمكنك التوقيع.</translation>
    </message>
    <message>
        <source>A plan is begun after the questions before it say that now is a good time.</source>
        <translation>تبدأ الخطة بعد أن تُظهر الأسئلة التي قبلها أن الوقت مناسب الآن.</translation>
    </message>
    <message>
        <source>Please answer every question before the plan first.</source>
        <translation>يُرجى الإجابة أولًا عن كل سؤال قبل الخطة.</translation>
    </message>
    <message>
        <source>A crisis is still running. A plan is made when it has passed.</source>
        <translation>ما زالت أزمة جارية. تُعَدّ الخطة بعد أن تنقضي.</translation>
    </message>
    <message>
        <source>Something changed here while you were looking. Please open the case pack once more.</source>
        <translation>تغيّر شيء هنا أثناء الاطلاع. يُرجى فتح حزمة الحالة مرة أخرى.</translation>
    </message>
    <message>
        <source>The end of this case pack is missing. Copy it again; nothing was taken in.</source>
        <translation>نهاية حزمة الحالة هذه مفقودة. انسخها مرة أخرى؛ لم يُدخَل شيء.</translation>
    </message>
    <message>
        <source>This case pack was made by a newer Waystead. Update Waystead to take it in.</source>
        <translation>حزمة الحالة هذه من إصدار أحدث من Waystead. حدّث Waystead لإدخالها.</translation>
    </message>
    <message>
        <source>This file is not a case pack.</source>
        <translation>هذا الملف ليس حزمة حالة.</translation>
    </message>
    <message>
        <source>That passphrase does not open this case pack.</source>
        <translation>عبارة المرور هذه لا تفتح حزمة الحالة هذه.</translation>
    </message>
    <message>
        <source>This case pack opens with a passphrase. Ask the sender for it, by another way than the file.</source>
        <translation>تُفتح حزمة الحالة هذه بعبارة مرور. اطلبها من المرسل بطريق غير طريق الملف.</translation>
    </message>
    <message>
        <source>This case pack opens with a vault&apos;s own key, not a passphrase.</source>
        <translation>تُفتح حزمة الحالة هذه بمفتاح الخزنة نفسها، لا بعبارة مرور.</translation>
    </message>
    <message>
        <source>This case pack was made for another vault. Give the sender your vault&apos;s key and ask again.</source>
        <translation>أُعدّت حزمة الحالة هذه لخزنة أخرى. أعطِ المرسل مفتاح خزنتك واطلبها مرة أخرى.</translation>
    </message>
    <message>
        <source>No step of this plan is meant for this form. Choose one, or give the plan another way.</source>
        <translation>لا توجد خطوة في هذه الخطة مخصّصة لهذا الشكل. اختر خطوة، أو قدّم الخطة بشكل آخر.</translation>
    </message>
    <message>
        <source>Some steps have no words in this language yet. Write them, or choose the other language.</source>
        <translation>بعض الخطوات لا كلمات لها بهذه اللغة بعد. اكتبها، أو اختر اللغة الأخرى.</translation>
    </message>
    <message>
        <source>Give the page a title that says nothing to a stranger.</source>
        <translation>أعطِ الصفحة عنوانًا لا يقول شيئًا للغريب.</translation>
    </message>
    <message>
        <source>A font this document needs is missing from the installation. Install Waystead again.</source>
        <translation>خط يحتاجه هذا المستند مفقود من التثبيت. ثبّت Waystead من جديد.</translation>
    </message>
    <message>
        <source>A picture this document needs is not there. Choose another one, or leave it out.</source>
        <translation>صورة يحتاجها هذا المستند غير موجودة. اختر غيرها، أو اتركها.</translation>
    </message>
    <message>
        <source>A sign in the text cannot be printed with the fonts Waystead brings. Please write it another way.</source>
        <translation>في النص علامة لا تُطبع بالخطوط التي يأتي بها Waystead. يُرجى كتابتها بطريقة أخرى.</translation>
    </message>
    <message>
        <source>The template of this document has a fault. Ask whoever keeps your agency&apos;s files to check it.</source>
        <translation>في قالب هذا المستند خلل. اطلب ممن يعتني بملفات مؤسستك أن يفحصه.</translation>
    </message>
    <message>
        <source>The template of this document asks for files outside its folder, which is never allowed.</source>
        <translation>يطلب قالب هذا المستند ملفات خارج مجلده، وهذا غير مسموح أبدًا.</translation>
    </message>
    <message>
        <source>The template of this document is missing. Put it back, or install Waystead again.</source>
        <translation>قالب هذا المستند مفقود. أعِده إلى مكانه، أو ثبّت Waystead من جديد.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You opened this vault with the recovery key. Choose a new passphrase; until then nothing can be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strong one, made on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this passphrase from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not strong enough yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one or two more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this vault.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The first file of this vault was damaged, so its copy was used. Nothing is lost. Make a backup today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries made shortly before the last close are missing. Look at what you wrote last, and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of this vault does not match its mark. Keep the folder as it is and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark that guards the history of this vault was missing and was written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark that guards the history of this vault could not be read and was written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was brought up to this version of Waystead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries made while locked were taken in: {count}. Please look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries made while locked that could not be opened: {count}. They are kept in the vault&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrases given since it was locked: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A content file cannot be used, the built-in one is in its place: {file}, {entry}, {field}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client, a page, something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens everything you keep here. Nobody can reset it, and nobody else can open your vault. Four or five plain words are stronger than one clever one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more, so your hands learn it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: save a recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strong one, made on this laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve letters at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one or two more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more word is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase, or use the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAloudLine</name>
    <message>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a qualified person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet, say it through the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Keep a recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the passphrase is ever forgotten, this key opens the vault. It is shown once. Keep it on paper, away from this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden while you type it back from your sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashes and small letters are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: your agency&apos;s name and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the key yet. Compare it sign by sign with your sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is saved. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key opens one vault when its passphrase is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this sheet in a locked place, away from the laptop. Do not photograph it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the lock screen choose “Use the recovery key” and type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the laptop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet, trying again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search clients, notes, guidance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not safe now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short form said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, can hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}, cannot hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said on {day}: call before {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said on {day}: calling is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at this hour. They said so on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day} {time}, their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not call. They said so on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet what is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again what is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again. Last said on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue}: what was different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual since {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{usual} (learnt while not alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This channel cannot show: {cues}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is scored. A row that is not marked was not noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clue}: what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can they hear us?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, or how to find it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After school on Tuesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Write it as 2026-11-30; until then it is kept as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time. Write it as 14:30; until then it is kept as words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>How do you want to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can do the other one at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice with invented clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second vault in its own folder. Nobody in it exists, and its numbers cannot be dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the practice vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its passphrase. Write it down; it protects nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the practice vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDot</name>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerLabel</name>
    <message numerus="yes">
        <source>Running for %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VaultChooser</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VaultSettings</name>
    <message>
        <source>This vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key for colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the file over; then read the six words aloud, so that both know it is the right key. Nothing in it is secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrases given so far: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wrong passphrase was given so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the key file be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
