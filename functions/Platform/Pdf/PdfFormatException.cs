namespace EGov.Platform.Pdf;

/// <summary>The bytes are not a PDF file as the standard has it, or cost more to read than a paper is worth.</summary>
internal class PdfFormatException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A file that is well-formed as far as it was read, and would unpack to more than is read.</summary>
internal sealed class PdfTooLargeException(string message) : PdfFormatException(message);
