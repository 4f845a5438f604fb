/// The first line of every file of XML that is written.
let declarationLine = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
