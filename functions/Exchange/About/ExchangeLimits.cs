using EGov.Platform.Signatures.Browser;

namespace EGov.Exchange.About;

/// <summary>The bounds of what the axis takes and gives, beside those of all apps; published under these names.</summary>
internal static class ExchangeLimits
{
    /// <summary>The largest packet in bytes, whichever way it comes; also all parts of a form together.</summary>
    public const int Packet = 200 << 20;

    /// <summary>The largest part of a packet in bytes that is not the content of an attachment.</summary>
    public const int PacketEnvelope = 4 << 20;

    /// <summary>The most attachments of a packet.</summary>
    public const int PacketFiles = 100;

    /// <summary>The most recipients of a packet.</summary>
    public const int PacketRecipients = 1000;

    /// <summary>The largest upload in bytes, and the largest part of a form.</summary>
    public const int Upload = 200 << 20;

    /// <summary>The largest piece of an upload in bytes.</summary>
    public const int UploadPiece = 8 << 20;

    /// <summary>The most pieces of an upload.</summary>
    public const int UploadPieces = 200;

    /// <summary>The hours after which an upload is deleted, used or not.</summary>
    public const int UploadHours = 72;

    /// <summary>The most uploads that one caller has begun and that are part of nothing: neither sent nor in a document that is drawn up.</summary>
    public const int HeldUploads = 100;

    /// <summary>The most bytes that those uploads may have together, as they were announced.</summary>
    public const long HeldUploadBytes = 2L << 30;

    /// <summary>The most files of a document that is composed or drawn up.</summary>
    public const int DocumentFiles = 50;

    /// <summary>The most recipients of a document that is composed or drawn up.</summary>
    public const int DocumentRecipients = 200;

    /// <summary>The largest PDF in bytes that is signed here.</summary>
    public const int SignedFile = BrowserSigningDesk.LargestFile;

    /// <summary>The most recipients whose deliveries one evidence package has.</summary>
    public const int EvidenceRecipients = 20;

    /// <summary>The largest packet in bytes that is pushed itself; of a larger one a notice is.</summary>
    public const int PushedPacket = 100 << 20;
}
