/// The functions of libxml2 that are used, found when the first document is read.
///
/// Linking libxml2 would load it and ICU at every start of the program, for the few runs that read
/// XML. The declarations are those of libxml2's headers, and hold for every libxml2.so.2. The
/// headers themselves lie where only `pkg-config` tells; SwiftPM asks it for system libraries alone,
/// and links those.
#ifndef XML_LIBRARY_H
#define XML_LIBRARY_H

#include "dynamic_library.h"

typedef unsigned char xmlChar;
typedef struct _xmlTextReader xmlTextReader;

/// The first members; those behind them are not used.
typedef struct {
    int domain;
    int code;
    char *message;
    int level;
    char *file;
    int line;
} xmlError;

enum {
    XML_PARSE_NOERROR = 1 << 5,
    XML_PARSE_NOWARNING = 1 << 6,
    XML_PARSE_NONET = 1 << 11,
    XML_PARSE_NOCDATA = 1 << 14,
    XML_PARSE_IGNORE_ENC = 1 << 21,
};

enum {
    XML_READER_TYPE_ELEMENT = 1,
    XML_READER_TYPE_TEXT = 3,
    XML_READER_TYPE_CDATA = 4,
    XML_READER_TYPE_ENTITY_REFERENCE = 5,
    XML_READER_TYPE_DOCUMENT_TYPE = 10,
    XML_READER_TYPE_END_ELEMENT = 15,
};

xmlTextReader *xmlReaderForMemory(
    const char *buffer, int size, const char *URL, const char *encoding, int options);
void xmlFreeTextReader(xmlTextReader *reader);
int xmlTextReaderRead(xmlTextReader *reader);
int xmlTextReaderNodeType(xmlTextReader *reader);
int xmlTextReaderIsEmptyElement(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstName(xmlTextReader *reader);
const xmlChar *xmlTextReaderConstValue(xmlTextReader *reader);
int xmlTextReaderMoveToNextAttribute(xmlTextReader *reader);
int xmlTextReaderMoveToElement(xmlTextReader *reader);
xmlError *xmlGetLastError(void);

#define XML_FUNCTIONS(USE) \
    USE(xmlReaderForMemory) \
    USE(xmlFreeTextReader) \
    USE(xmlTextReaderRead) \
    USE(xmlTextReaderNodeType) \
    USE(xmlTextReaderIsEmptyElement) \
    USE(xmlTextReaderConstName) \
    USE(xmlTextReaderConstValue) \
    USE(xmlTextReaderMoveToNextAttribute) \
    USE(xmlTextReaderMoveToElement) \
    USE(xmlGetLastError)

typedef struct {
    XML_FUNCTIONS(DYNAMIC_LIBRARY_POINTER)
} xml_library;

/// Loads libxml2, once. Gives NULL when it is there, else why it is not.
const char *xml_problem(void);

/// The functions; NULL when libxml2 is not there.
const xml_library *xml_functions(void);

#endif
