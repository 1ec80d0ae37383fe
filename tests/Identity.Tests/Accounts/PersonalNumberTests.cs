using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Messages;

namespace EGov.Identity.Tests.Accounts;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("001099012345", 1999)]
    [InlineData("079185054321", 1985)]
    [InlineData("096205000001", 2005)]
    [InlineData("092312000001", 2012)]
    [InlineData("001400000001", 2100)]
    public void A_number_that_fits_its_birth_year_is_taken(string number, int year) => Assert.Null(PersonalNumber.FaultOf(number, new(year, 6, 1)));

    [Theory]
    [InlineData("")]
    [InlineData("00109901234")]
    [InlineData("0010990123456")]
    [InlineData("00109901234x")]
    [InlineData("٠٠١٠٩٩٠١٢٣٤٥")]
    public void A_number_has_twelve_digits(string number) => Assert.Same(IdentityErrors.NumberShape, PersonalNumber.FaultOf(number, new(1999, 2, 3)));

    [Theory]
    [InlineData("000099012345")]
    [InlineData("003099012345")]
    [InlineData("097099012345")]
    [InlineData("101099012345")]
    public void A_number_begins_with_a_province(string number) => Assert.Same(IdentityErrors.NumberProvince, PersonalNumber.FaultOf(number, new(1999, 2, 3)));

    [Fact]
    public void There_are_63_provinces_in_numbers() => Assert.Equal(
        63, Enumerable.Range(0, 1000).Count(code => PersonalNumber.FaultOf($"{code:D3}099012345", new(1999, 2, 3)) is null));

    [Theory]
    [InlineData("001099012345", 1998)]
    [InlineData("001199012345", 2099)]
    [InlineData("001299012345", 1999)]
    public void A_number_of_another_year_or_century_is_refused(string number, int year) =>
        Assert.Same(IdentityErrors.NumberAndBirthDate, PersonalNumber.FaultOf(number, new(year, 2, 3)));

    [Theory]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("+84912345678", "+84912345678")]
    [InlineData("+12025550123", "+12025550123")]
    [InlineData(" An@Example.VN ", "an@example.vn")]
    public void A_contact_is_kept_in_one_form(string text, string address) => Assert.Equal(address, Contact.Parse(text)?.Address);

    [Theory]
    [InlineData("")]
    [InlineData("0112345678")]
    [InlineData("091234567")]
    [InlineData("+8412")]
    [InlineData("an@example")]
    [InlineData("an@@example.vn")]
    [InlineData("an example@example.vn")]
    [InlineData("an@example.vn\r\nBcc: x@example.vn")]
    [InlineData("\"an\" <an@example.vn>")]
    public void What_is_no_contact_is_refused(string text) => Assert.Null(Contact.Parse(text));
}
