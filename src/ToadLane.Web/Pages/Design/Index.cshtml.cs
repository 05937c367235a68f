using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ToadLane.Web.Design.Forms;
using ToadLane.Web.Hosting;

namespace ToadLane.Web.Pages.Design;

/// <summary>Shows every component, for whoever writes pages; its form does nothing but show what it was sent.</summary>
[BindProperties]
[TakesFiles]
public sealed class IndexModel : PageModel
{
    [Required(ErrorMessage = "Enter the project’s name")]
    public string? Title { get; set; }

    [EmailAddress(ErrorMessage = "Enter an e-mail address, like name@example.com")]
    public string? Email { get; set; }

    [Pounds]
    public long? CostPence { get; set; } = 12_500_00;

    public string? Code { get; set; }

    [StringLength(200, ErrorMessage = "Say it in {1} characters or fewer")]
    public string? What { get; set; }

    [Required(ErrorMessage = "Choose a stage")]
    public string? Stage { get; set; }

    public string? Drawn { get; set; }

    public IReadOnlyList<string> Projects { get; set; } = ["benches"];

    public DateOnly? HeldOn { get; set; } = new DateOnly(2027, 3, 31);

    public string? Area { get; set; } = "kirkholt";

    public IFormFile? Photo { get; set; }

    public void OnGet() => this.ModelState.Clear();

    public void OnPost() => this.ModelState.Remove(nameof(this.Photo));
}
