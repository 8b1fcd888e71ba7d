# Where everything goes with `cmake --install`, and the Debian package: `cpack` in the build folder.
include(GNUInstallDirs)
set(desktop ${CMAKE_SOURCE_DIR}/resources/desktop)

install(TARGETS gouji RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${desktop}/gouji.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/gouji.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${desktop}/org.gouji.gouji.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/gouji.svg DESTINATION ${icons}/scalable/apps)
foreach(size 16 24 32 48 64 128 256)
    install(FILES ${desktop}/gouji-${size}.png
        DESTINATION ${icons}/${size}x${size}/apps RENAME gouji.png)
endforeach()

# Debian wants these packed, without a time in them.
find_program(GZIP_PROGRAM gzip)
function(gouji_install_packed source destination name)
    if(NOT GZIP_PROGRAM)
        install(FILES ${source} DESTINATION ${destination} RENAME ${name})
        return()
    endif()
    set(packed ${CMAKE_CURRENT_BINARY_DIR}/packed/${name}.gz)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/packed)
    execute_process(COMMAND ${GZIP_PROGRAM} -9nc ${source} OUTPUT_FILE ${packed})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    install(FILES ${packed} DESTINATION ${destination})
endfunction()
gouji_install_packed(${desktop}/gouji.1 ${CMAKE_INSTALL_MANDIR}/man1 gouji.1)
configure_file(${desktop}/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/packed/changelog @ONLY)
gouji_install_packed(${CMAKE_CURRENT_BINARY_DIR}/packed/changelog ${CMAKE_INSTALL_DOCDIR} changelog)
install(FILES ${desktop}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gouji)
set(CPACK_PACKAGE_CONTACT "The gouji developers <gouji@gouji.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "review desk for annual disclosure reports")
set(CPACK_PACKAGE_DESCRIPTION
"Reads the statutory tables of the annual reports Chinese government offices
publish about their disclosure of information out of text, web pages and
office documents, shows every number beside the characters it was read from,
checks all sums of the form while it is corrected, and exports a clean report.
The original is never changed.")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while it runs, which no tool sees in the program: SVG icons, SQLite, Chinese.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libqt6sql6-sqlite, fonts-noto-cjk, poppler-data")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libreoffice-writer-nogui, libreoffice-calc-nogui")
include(CPack)
