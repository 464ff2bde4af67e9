package org.vitrine.machines;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.vitrine.site.Hatch;

/// Where harvesters come.
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST},
        maxAge = 86_400)
class OaiController {
    private final Oai oai;
    private final Hatch hatch;

    OaiController(Oai oai, Hatch hatch) {
        this.oai = oai;
        this.hatch = hatch;
    }

    @GetMapping("/oai")
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        return answer(request);
    }

    /// The protocol asks for both ways.
    @PostMapping("/oai")
    ResponseEntity<byte[]> post(HttpServletRequest request) {
        return answer(request);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request) {
        return hatch.dated(request, Xml.TYPE, oai.answer(request.getParameterMap(), hatch.base(request)));
    }
}
