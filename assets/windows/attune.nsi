; The installer for Windows. Attune goes into the user's own programs and needs no
; administrator; with EVERYBODY it is for all who use the computer, and does. QUICK
; makes it in a moment, and packs nothing.
;
;   makensis -DVERSION=0.1.0 -DFROM=<folder with the programs> -DOUT=<installer> [-DEVERYBODY] [-DQUICK] attune.nsi
;
; /S installs without a question, /D=<folder> elsewhere. Whatever is registered here is
; taken away again by uninstall.exe. Nobody's assessments, and nothing that Attune
; remembers, is touched.

; Attune is for 64 bits, and so is its installer.
Target amd64-unicode
ManifestDPIAware true
!ifdef QUICK
    SetCompress off
!else
    SetCompressor /SOLID lzma
!endif
Name "Attune"
OutFile "${OUT}"
BrandingText "Attune ${VERSION}"

!ifdef EVERYBODY
    RequestExecutionLevel admin
    InstallDir "$PROGRAMFILES64\Attune"
    !define HIVE HKLM
    !define WHOSE all
!else
    RequestExecutionLevel user
    InstallDir "$LOCALAPPDATA\Programs\Attune"
    !define HIVE HKCU
    !define WHOSE current
!endif
!define CLASSES "Software\Classes"
!define WINDOWS "Software\Microsoft\Windows\CurrentVersion"
!define LISTED "${WINDOWS}\Uninstall\Attune"
InstallDirRegKey ${HIVE} "${LISTED}" "InstallLocation"

!include "MUI2.nsh"
!define MUI_ICON "attune.ico"
!define MUI_UNICON "attune.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "setup.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\attune.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Attune"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Attune"
VIAddVersionKey "FileDescription" "Installs Attune"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT OR Apache-2.0"

; Windows lets nobody replace a program that runs.
!macro GoneOrStop FILE
    ClearErrors
    Delete "${FILE}"
    ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "Attune is open. Close its windows, then run this again." /SD IDOK
        SetErrorLevel 2
        Abort
    ${EndIf}
!macroend

!macro TellTheDesktop
    ; File types have changed.
    System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Function .onInit
    SetRegView 64
    SetShellVarContext ${WHOSE}
FunctionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext ${WHOSE}
FunctionEnd

Section
    !insertmacro GoneOrStop "$INSTDIR\attune.exe"
    SetOutPath "$INSTDIR"
    File "${FROM}\attune.exe"
    File "${FROM}\attune.com"
    File "${FROM}\LICENSE-MIT.txt"
    File "${FROM}\LICENSE-APACHE.txt"
    File "${FROM}\THIRD-PARTY.md"
    File "${FROM}\IT.md"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Attune.lnk" "$INSTDIR\attune.exe"

    WriteRegStr ${HIVE} "${CLASSES}\.attune" "" "Attune.File"
    WriteRegStr ${HIVE} "${CLASSES}\.attune\OpenWithProgids" "Attune.File" ""
    WriteRegStr ${HIVE} "${CLASSES}\Attune.File" "" "Attune file"
    WriteRegStr ${HIVE} "${CLASSES}\Attune.File\DefaultIcon" "" "$INSTDIR\attune.exe,0"
    WriteRegStr ${HIVE} "${CLASSES}\Attune.File\shell\open\command" "" '"$INSTDIR\attune.exe" "%1"'
    WriteRegStr ${HIVE} "${WINDOWS}\App Paths\attune.exe" "" "$INSTDIR\attune.exe"

    WriteRegStr ${HIVE} "${LISTED}" "DisplayName" "Attune"
    WriteRegStr ${HIVE} "${LISTED}" "DisplayVersion" "${VERSION}"
    WriteRegStr ${HIVE} "${LISTED}" "DisplayIcon" "$INSTDIR\attune.exe,0"
    WriteRegStr ${HIVE} "${LISTED}" "InstallLocation" "$INSTDIR"
    WriteRegStr ${HIVE} "${LISTED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr ${HIVE} "${LISTED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD ${HIVE} "${LISTED}" "NoModify" 1
    WriteRegDWORD ${HIVE} "${LISTED}" "NoRepair" 1
    SectionGetSize 0 $0
    WriteRegDWORD ${HIVE} "${LISTED}" "EstimatedSize" $0
    !insertmacro TellTheDesktop
SectionEnd

Section "Uninstall"
    !insertmacro GoneOrStop "$INSTDIR\attune.exe"
    Delete "$INSTDIR\attune.com"
    Delete "$INSTDIR\LICENSE-MIT.txt"
    Delete "$INSTDIR\LICENSE-APACHE.txt"
    Delete "$INSTDIR\THIRD-PARTY.md"
    Delete "$INSTDIR\IT.md"
    Delete "$INSTDIR\uninstall.exe"
    ; Only if it is empty: somebody may keep something else there.
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Attune.lnk"

    ; Another program may have taken the file type over.
    ReadRegStr $0 ${HIVE} "${CLASSES}\.attune" ""
    ${If} $0 == "Attune.File"
        DeleteRegValue ${HIVE} "${CLASSES}\.attune" ""
    ${EndIf}
    DeleteRegValue ${HIVE} "${CLASSES}\.attune\OpenWithProgids" "Attune.File"
    DeleteRegKey /ifempty ${HIVE} "${CLASSES}\.attune\OpenWithProgids"
    DeleteRegKey /ifempty ${HIVE} "${CLASSES}\.attune"
    DeleteRegKey ${HIVE} "${CLASSES}\Attune.File"
    DeleteRegKey ${HIVE} "${WINDOWS}\App Paths\attune.exe"
    DeleteRegKey ${HIVE} "${LISTED}"
    !insertmacro TellTheDesktop
SectionEnd
