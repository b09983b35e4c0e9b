package przystan.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.io.Reader;

/// The press works behind closed doors: whatever a page names outside itself, on a disk or in a network, is not
/// fetched. [Manuscript] leaves such names out; this holds even if one slips through.
final class ClosedDoors implements FSStreamFactory {
    private static final String NOWHERE = "nowhere:";

    private static final FSStream NOTHING = new FSStream() {
        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public Reader getReader() {
            return Reader.nullReader();
        }
    };

    static void shut(PdfRendererBuilder press) {
        press.useProtocolsStreamImplementation(new ClosedDoors(), "http", "https", "file", "jar", "ftp", "data");
        press.useUriResolver((base, uri) -> NOWHERE);
        for (var moment : ExternalResourceControlPriority.values()) {
            press.useExternalResourceAccessControl((uri, kind) -> false, moment);
        }
    }

    @Override
    public FSStream getUrl(String uri) {
        return NOTHING;
    }
}
