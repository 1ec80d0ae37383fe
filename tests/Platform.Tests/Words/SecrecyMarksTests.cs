using EGov.Platform.Words;

namespace EGov.Platform.Tests.Words;

/// <summary>A mark of secrecy is known however it is written; a word that only looks like it is none.</summary>
public sealed class SecrecyMarksTests
{
    [Theory]
    [InlineData("MẬT")]
    [InlineData("(TỐI MẬT) V/v phương án")]
    [InlineData("TUYỆT MẬT V/v phương án")]
    [InlineData("Mật: báo cáo")]
    [InlineData("MẬT - Kế hoạch")]
    [InlineData("MẬT V/v kế hoạch")]
    [InlineData("Tối mật")]
    [InlineData("TOI MAT")]
    [InlineData("MA\u0323\u0302T")]
    [InlineData("TỐI  MẬT: abc")]
    [InlineData("TỐI\u00a0MẬT: abc")]
    [InlineData("\u200bMẬT: x")]
    [InlineData("M\u00adẬT: x")]
    [InlineData("Độ mật: Tối mật. V/v x")]
    [InlineData("Độ mật: TUYỆT MẬT. Về việc x")]
    [InlineData("[Độ mật] : [Mật] x")]
    [InlineData("[Tài liệu MẬT] V/v x")]
    [InlineData("Báo cáo quý. Độ mật: Tối mật kèm phụ lục")]
    [InlineData("Số liệu\nĐộ mật : MẬT\nCục")]
    public void A_stamp_is_a_stamp(string text) => Assert.True(SecrecyMarks.IsStamped(text));

    [Theory]
    [InlineData("V/v bảo mật hệ thống")]
    [InlineData("Mật ong rừng U Minh")]
    [InlineData("MẬT ĐỘ DÂN SỐ năm 2025")]
    [InlineData("Mật độ giao thông")]
    [InlineData("Tối mật độ thấp")]
    [InlineData("V/v giải mật tài liệu (MẬT)")]
    [InlineData("Mắt")]
    [InlineData("Về việc bảo mật thông tin")]
    [InlineData("Mật ong")]
    [InlineData("Mật độ dân số")]
    [InlineData("Độ mật: Thường. V/v x")]
    [InlineData("Tài liệu mật mã dân sự")]
    [InlineData("Theo độ mật của tài liệu: thường")]
    [InlineData("Tài liệu hội nghị")]
    [InlineData("")]
    public void A_word_is_no_stamp(string text) => Assert.False(SecrecyMarks.IsStamped(text));

    [Theory]
    [InlineData("MẬT-VPCP", true)]
    [InlineData("KH-MẬT", true)]
    [InlineData("TỐI MẬT-BCA", true)]
    [InlineData("QĐ/TUYỆTMẬT", true)]
    [InlineData("BC-BQP(mật)", true)]
    [InlineData("MA\u0323\u0302T-VPCP", true)]
    [InlineData("TOI_MAT-VPCP", true)]
    [InlineData("VPCP-MAT", false)]
    [InlineData("QĐ-BMẬT", false)]
    [InlineData("CV-CHỐNGMẬTMÃ", false)]
    [InlineData("VPCP-TTĐT", false)]
    [InlineData("", false)]
    public void A_mark_in_a_notation_is_a_group_of_it(string notation, bool marked) => Assert.Equal(marked, SecrecyMarks.IsInNotation(notation));
}
