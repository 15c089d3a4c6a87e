/* uiautomationcore.dll for the checks under Wine, whose own ends in a fault when it is given
 * AccessKit's first element. In its place this one hears what UI Automation would: each time
 * somebody asks the window for its elements, it writes them to the file HEARD, a line for
 * each, with its kind and its name; and below them what the window announces. */
#include <stdio.h>
#include <stdlib.h>
#define COBJMACROS
#include <initguid.h>
#include <windows.h>
#include <oleauto.h>
#include <uiautomation.h>

enum { KIND = 30003, NAME = 30005, SPEAKS_UP = 20024, FIRST_KIND = 50000 };
static const char *const KINDS[] = {"Button", "Calendar", "CheckBox", "ComboBox", "Edit", "Hyperlink", "Image",
    "ListItem", "List", "Menu", "MenuBar", "MenuItem", "ProgressBar", "RadioButton", "ScrollBar", "Slider", "Spinner",
    "StatusBar", "Tab", "TabItem", "Text", "ToolBar", "ToolTip", "Tree", "TreeItem", "Custom", "Group", "Thumb",
    "DataGrid", "DataItem", "Document", "SplitButton", "Window", "Pane", "Header", "HeaderItem", "Table", "TitleBar",
    "Separator"};

static FILE *heard(const char *how) {
    const char *file = getenv("HEARD");
    return file ? fopen(file, how) : NULL;
}

static void tell(FILE *to, IRawElementProviderSimple *element, int depth, const char *before) {
    char text[4096] = "";
    VARIANT name, kind;
    unsigned which;
    VariantInit(&name);
    VariantInit(&kind);
    IRawElementProviderSimple_GetPropertyValue(element, NAME, &name);
    IRawElementProviderSimple_GetPropertyValue(element, KIND, &kind);
    if (name.vt == VT_BSTR && name.bstrVal) WideCharToMultiByte(CP_UTF8, 0, name.bstrVal, -1, text, sizeof text, NULL, NULL);
    which = kind.vt == VT_I4 ? (unsigned)kind.lVal - FIRST_KIND : ~0u;
    fprintf(to, "%*s%s%s: %s\n", 2 * depth, "", before, which < sizeof KINDS / sizeof *KINDS ? KINDS[which] : "?", text);
    VariantClear(&name);
    VariantClear(&kind);
}

static IRawElementProviderFragment *go(IRawElementProviderFragment *from, enum NavigateDirection direction) {
    IRawElementProviderFragment *found = NULL;
    return SUCCEEDED(IRawElementProviderFragment_Navigate(from, direction, &found)) ? found : NULL;
}

static void tell_all(FILE *to, IUnknown *from, int depth) {
    IRawElementProviderSimple *element = NULL;
    IRawElementProviderFragment *place = NULL, *next;
    if (FAILED(IUnknown_QueryInterface(from, &IID_IRawElementProviderSimple, (void **)&element))) return;
    tell(to, element, depth, "");
    IRawElementProviderSimple_Release(element);
    if (FAILED(IUnknown_QueryInterface(from, &IID_IRawElementProviderFragment, (void **)&place))) return;
    for (next = go(place, NavigateDirection_FirstChild); next;) {
        IRawElementProviderFragment *here = next;
        tell_all(to, (IUnknown *)here, depth + 1);
        next = go(here, NavigateDirection_NextSibling);
        IRawElementProviderFragment_Release(here);
    }
    IRawElementProviderFragment_Release(place);
}

__declspec(dllexport) LRESULT WINAPI UiaReturnRawElementProvider(HWND window, WPARAM first, LPARAM second, IRawElementProviderSimple *root) {
    FILE *to = root ? heard("wb") : NULL;
    (void)window, (void)first, (void)second;
    if (to) {
        tell_all(to, (IUnknown *)root, 0);
        fclose(to);
    }
    return 0;
}

__declspec(dllexport) HRESULT WINAPI UiaRaiseAutomationEvent(IRawElementProviderSimple *element, EVENTID event) {
    FILE *to = event == SPEAKS_UP ? heard("ab") : NULL;
    if (to) {
        tell(to, element, 0, "says ");
        fclose(to);
    }
    return S_OK;
}

/* What else AccessKit asks for. */
static HRESULT WINAPI query(IUnknown *this, REFIID id, void **found) { (void)id; *found = this; return S_OK; }
static ULONG WINAPI count(IUnknown *this) { (void)this; return 1; }
static IUnknownVtbl methods = {query, count, count};
static IUnknown nothing = {&methods};

__declspec(dllexport) HRESULT WINAPI UiaGetReservedMixedAttributeValue(IUnknown **value) { *value = &nothing; return S_OK; }
__declspec(dllexport) HRESULT WINAPI UiaGetReservedNotSupportedValue(IUnknown **value) { *value = &nothing; return S_OK; }
__declspec(dllexport) HRESULT WINAPI UiaHostProviderFromHwnd(HWND window, IRawElementProviderSimple **host) { (void)window; *host = NULL; return E_NOTIMPL; }
__declspec(dllexport) int WINAPI UiaLookupId(enum AutomationIdentifierType kind, const GUID *id) { (void)kind, (void)id; return KIND; }
__declspec(dllexport) HRESULT WINAPI UiaRaiseAutomationPropertyChangedEvent(IRawElementProviderSimple *element, PROPERTYID property, VARIANT before, VARIANT after) {
    (void)element, (void)property, (void)before, (void)after;
    return S_OK;
}
