using EGov.Exchange.EdXml;

namespace EGov.Exchange.Sending;

/// <summary>The media types of what comes with documents.</summary>
internal static class MediaTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static string Of(ContentKind kind) => kind switch
    {
        ContentKind.Pdf => "application/pdf",
        ContentKind.Word => Office + "wordprocessingml.document",
        ContentKind.Excel => Office + "spreadsheetml.sheet",
        ContentKind.PowerPoint => Office + "presentationml.presentation",
        ContentKind.OpenDocument => "application/vnd.oasis.opendocument.text",
        ContentKind.Word97 => "application/msword",
        ContentKind.Excel97 => "application/vnd.ms-excel",
        ContentKind.PowerPoint97 => "application/vnd.ms-powerpoint",
        ContentKind.Xml => "application/xml",
        ContentKind.Text => "text/plain",
        ContentKind.Png => "image/png",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.Tiff => "image/tiff",
        ContentKind.Zip => "application/zip",
        ContentKind.Rar => "application/vnd.rar",
        ContentKind.SevenZip => "application/x-7z-compressed",
        _ => "application/octet-stream",
    };
}
