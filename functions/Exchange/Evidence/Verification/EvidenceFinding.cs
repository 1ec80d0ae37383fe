using EGov.Platform.Results;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Something that is wrong with a package.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Place">Where.</param>
internal sealed record EvidenceFinding(string Code, Text Text, EvidencePlace Place);

/// <summary>Where something is wrong.</summary>
/// <param name="Aggregate">The document or delivery; null for what is about no chain.</param>
/// <param name="Sequence">The entry of its chain.</param>
/// <param name="Block">The block.</param>
/// <param name="Field">The field within the entry, the block or the file.</param>
internal sealed record EvidencePlace(string? Aggregate = null, long? Sequence = null, long? Block = null, string? Field = null)
{
    public override string ToString() => string.Join(
        ' ',
        new[]
        {
            Aggregate,
            Sequence is null ? null : FormattableString.Invariant($"entry {Sequence}"),
            Block is null ? null : FormattableString.Invariant($"block {Block}"),
            Field,
        }.Where(part => part is not null));
}

/// <summary>What can be wrong, by number.</summary>
internal sealed record EvidenceFault(string Code, Text Text)
{
    public static EvidenceFault Unreadable { get; } = new("EVD-100", new("Tệp không đọc được.", "The file is not readable."));

    public static EvidenceFault OtherForm { get; } = new(
        "EVD-101", new("Tệp không được viết theo dạng chuẩn: đã bị sửa từ vị trí này.", "The file is not in its canonical form: it was altered here."));

    public static EvidenceFault OtherShape { get; } = new(
        "EVD-102", new("Thiếu, thừa hoặc sai kiểu một trường.", "A field is missing, unknown or of another kind."));

    public static EvidenceFault OtherFormat { get; } = new("EVD-103", new("Không biết phiên bản của gói.", "The package is of an unknown version."));

    public static EvidenceFault PackageDigest { get; } = new(
        "EVD-104", new("Mã băm của cả gói không khớp.", "The digest of the package as a whole differs."));

    public static EvidenceFault TooLarge { get; } = new("EVD-105", new("Tệp quá lớn.", "The file is too large."));

    public static EvidenceFault OtherChain { get; } = new(
        "EVD-110", new("Chuỗi không thuộc văn bản này, lặp lại hoặc bị thiếu.", "The chain is not one of this document, or is there twice, or is missing."));

    public static EvidenceFault OutOfOrder { get; } = new(
        "EVD-111", new("Số thứ tự không liên tục: có mục bị bỏ, thêm hoặc đổi chỗ.", "The numbers have a gap: an entry was taken out, put in or moved."));

    public static EvidenceFault DataAltered { get; } = new(
        "EVD-112", new("Dữ liệu của sự kiện không khớp mã băm.", "The event's data is not what its digest says."));

    public static EvidenceFault ChainBroken { get; } = new(
        "EVD-113", new("Mục không nối vào mục trước.", "The entry does not hang on the one before it."));

    public static EvidenceFault EntryAltered { get; } = new("EVD-114", new("Mục không khớp mã băm của nó.", "The entry is not what its hash says."));

    public static EvidenceFault NoTime { get; } = new("EVD-115", new("Thời điểm viết sai dạng.", "The time is not written as times are."));

    public static EvidenceFault OtherLength { get; } = new(
        "EVD-116", new("Chuỗi không có đủ số mục.", "The chain has not as many entries as it says."));

    public static EvidenceFault NoBlock { get; } = new("EVD-120", new("Thiếu khối chứng minh mục này.", "The block that proves the entry is missing."));

    public static EvidenceFault NotInBlock { get; } = new(
        "EVD-121", new("Mục không nằm dưới gốc của khối.", "The entry is not under the root of its block."));

    public static EvidenceFault OutsideBlock { get; } = new(
        "EVD-122", new("Thời điểm của mục nằm ngoài khối.", "The entry's time is not within its block's."));

    public static EvidenceFault BlockOrder { get; } = new("EVD-130", new("Các khối không theo thứ tự.", "The blocks are not in order."));

    public static EvidenceFault BlockAltered { get; } = new("EVD-131", new("Khối không khớp mã băm của nó.", "The block is not what its hash says."));

    public static EvidenceFault BlockBroken { get; } = new(
        "EVD-132", new("Khối không nối vào khối trước.", "The block does not hang on the earlier one."));

    public static EvidenceFault BlockApart { get; } = new(
        "EVD-133", new("Không có đường nào từ khối cuối đến khối này.", "No way leads from the latest block to this one."));

    public static EvidenceFault StampAltered { get; } = new(
        "EVD-140", new("Dấu thời gian không khớp mã băm hoặc không đọc được.", "The time stamp is not what its digest says, or is none."));

    public static EvidenceFault StampOfOther { get; } = new(
        "EVD-141", new("Dấu thời gian thuộc về nội dung khác.", "The time stamp is one of something else."));

    public static EvidenceFault StampForged { get; } = new("EVD-142", new("Chữ ký của dấu thời gian không đúng.", "The time stamp's signature does not hold."));

    public static EvidenceFault StampUntrusted { get; } = new(
        "EVD-143", new("Dấu thời gian không do tổ chức tin cậy cấp.", "The time stamp does not come from a trusted authority."));

    public static EvidenceFault StampTime { get; } = new(
        "EVD-144", new("Dấu thời gian có trước nội dung của khối hoặc ở tương lai.", "The time stamp is from before what the block holds, or from the future."));

    public static EvidenceFault CertificateAltered { get; } = new(
        "EVD-145", new("Chứng thư không khớp mã băm hoặc không đọc được.", "The certificate is not what its digest says, or is none."));

    public static EvidenceFault OtherPacket { get; } = new(
        "EVD-150", new("Mã băm hoặc độ dài gói tin không phải của văn bản đã tiếp nhận.", "The packet's digest or length is not that of the document as it was accepted."));

    public static EvidenceFault PacketAltered { get; } = new(
        "EVD-151", new("Gói tin không phải là gói đã tiếp nhận.", "The packet is not the one that was accepted."));

    /// <summary>The fault as it was found.</summary>
    public EvidenceFinding At(EvidencePlace place) => new(Code, Text, place);

    /// <summary>The fault in a field of the file.</summary>
    public EvidenceFinding At(string field) => At(new EvidencePlace(Field: field));
}
