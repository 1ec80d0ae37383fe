using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Decree;

namespace EGov.Platform.Tests.Signatures.Decree;

/// <summary>Vietnamese authorities write names in different ways.</summary>
public sealed class SignerCriteriaTests
{
    private const string UserId = "0.9.2342.19200300.100.1.1";

    [Theory]
    [InlineData("CCCD:001099012345")]
    [InlineData("CMND:012345678")]
    [InlineData("HC:B1234567")]
    [InlineData("001099012345")]
    [InlineData("PNOVN-001099012345")]
    public void A_number_of_a_person_makes_a_person_whatever_the_organization(string number)
    {
        Assert.Equal(SignerNature.Person, SignerCriteria.Default.NatureOf(Subject(name => name.Add(UserId, number))));
        Assert.Equal(SignerNature.Person, SignerCriteria.Default.NatureOf(Subject(name => name.Add("2.5.4.5", number))));
    }

    [Theory]
    [InlineData("MST:0100109106")]
    [InlineData("MNS:1012345")]
    [InlineData("NTRVN-0100109106")]
    [InlineData("G22.01")]
    [InlineData("000.00.00.G22")]
    public void A_number_of_an_organization_makes_an_agency(string number) =>
        Assert.Equal(SignerNature.Agency, SignerCriteria.Default.NatureOf(Subject(name => name.Add(UserId, number))));

    [Fact]
    public void Who_signs_for_an_organization_with_both_numbers_is_a_person() => Assert.Equal(
        SignerNature.Person,
        SignerCriteria.Default.NatureOf(Subject(name =>
        {
            name.Add(UserId, "MST:0100109106");
            name.Add("2.5.4.5", "CCCD:001099012345");
        })));

    [Theory]
    [InlineData("Bộ Xây dựng", "Bộ Xây dựng", SignerNature.Agency)]
    [InlineData("UBND tỉnh Phú Thọ", "Tỉnh Phú Thọ", SignerNature.Agency)]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH AN GIANG", "Chính phủ", SignerNature.Agency)]
    [InlineData("Ngân Hà Thủy", "Ngân Hà Thủy", SignerNature.Agency)]
    [InlineData("Nguyễn Văn An", "Bộ Xây dựng", SignerNature.Person)]
    [InlineData("Bộc Văn An", "Bộ Xây dựng", SignerNature.Person)]
    [InlineData("Nguyễn Văn An", null, SignerNature.Unknown)]
    [InlineData(null, "Bộ Xây dựng", SignerNature.Agency)]
    public void Where_there_are_names_only_they_decide(string? name, string? organization, SignerNature nature)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("VN");
        if (organization is not null)
        {
            builder.AddOrganizationName(organization);
        }

        if (name is not null)
        {
            builder.AddCommonName(name);
        }

        Assert.Equal(nature, SignerCriteria.Default.NatureOf(builder.Build().Name));
    }

    [Fact]
    public void An_installation_may_say_what_its_authority_writes()
    {
        var subject = Subject(name => name.Add(UserId, "MAQHNS-99"));
        Assert.Equal(SignerNature.Person, SignerCriteria.Default.NatureOf(subject));
        Assert.Equal(SignerNature.Agency, (SignerCriteria.Default with { AgencyPrefixes = ["MAQHNS-"] }).NatureOf(subject));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no name")]
    [InlineData("CN=\"")]
    public void What_is_no_name_tells_nothing(string subject) => Assert.Equal(SignerNature.Unknown, SignerCriteria.Default.NatureOf(subject));

    private static string Subject(Action<X500DistinguishedNameBuilder> more)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("VN");
        builder.AddOrganizationName("Bộ Xây dựng");
        builder.AddCommonName("Nguyễn Văn An");
        more(builder);
        return builder.Build().Name;
    }
}
