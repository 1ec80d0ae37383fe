namespace EGov.Platform.Pdf;

/// <summary>The bytes are not a PDF file as the standard has it, or cost more to read than a paper is worth.</summary>
internal sealed class PdfFormatException(string message, Exception? inner = null) : Exception(message, inner);
